import { forwardAuthOf, forwardAuthProviders, isOidcWired } from '../../products/index.ts';
import { entrances } from '../../relations/index.ts';
import { few, FEW } from '../_few.ts';
import type { Rule } from '../rule.ts';
import { whatItIs } from './_what-it-is.ts';

export const forwardAuthUnknown: Rule = {
  id: 'forward-auth-unknown',
  severity: 'error',
  title: 'A proxy does not know how to ask the identity provider',
  why:
    'Each product has an address of its own for the question "may this request pass?", and most have none. ' +
    'Asked elsewhere, it may answer with a page, which a proxy takes for a yes: everybody is let in.',
  remedy:
    `Name a service in \`by\` that is one of these: ${forwardAuthProviders.join(', ')}; the last asks any provider of OpenID Connect. ` +
    "Or let the application itself sign people in: `auth: 'own'`, or `mode: 'oidc'` where it is wired.",
  *check(lab) {
    const forward = entrances(lab).flatMap((entrance) => {
      const { auth } = entrance.exposure;
      return typeof auth === 'object' && auth.mode === 'forward' && !forwardAuthOf(auth.by) ? [{ entrance, provider: auth.by }] : [];
    });
    const usable = lab.services.filter((service) => forwardAuthOf(service));
    for (const [provider, [first, ...others]] of Map.groupBy(forward, (found) => found.provider)) {
      if (!first) continue;
      const { name, target, owner, path } = first.entrance;
      const isWired = target.kind === 'service' && isOidcWired(target, provider);
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      yield {
        at: { owner, path: [...path, 'auth'] },
        message: `we know no forward-auth address of '${provider.name}' (${whatItIs(provider)}), through which people sign in to '${name}'${more}`,
        help:
          `name in \`by\` what we know: ${forwardAuthProviders.join(', ')} (which asks any provider of OpenID Connect)${usable.length > 0 ? `, here ${few(usable.map((service) => `'${service.name}'`))}` : ''}; ` +
          `or let the application itself sign people in: ${isWired ? "`mode: 'oidc'`, or " : ''}\`auth: 'own'\``,
        related: [
          { at: { owner: provider }, message: `'${provider.name}' is defined here` },
          ...others.slice(0, FEW).map(({ entrance }) => ({
            at: { owner: entrance.owner, path: [...entrance.path, 'auth'] },
            message: `'${entrance.name}' too`,
          })),
        ],
      };
    }
  },
};
