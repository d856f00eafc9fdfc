import type { LabIndex } from '../../graph/index.ts';
import type { Service } from '../../kinds/index.ts';
import { forwardAuthOf, forwardAuthProviders, isOidcWired } from '../../products/index.ts';
import { entrances, identityProviderOf } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { andMore, few, FEW, namesOr } from '../_few.ts';
import type { Rule } from '../rule.ts';
import { authOf } from './_entrances.ts';
import { whatItIs } from './_what-it-is.ts';

export const forwardAuthUnknown: Rule = {
  id: 'forward-auth-unknown',
  severity: 'error',
  title: 'A proxy does not know how to ask the identity provider',
  why:
    'Each product has an address of its own for the question "may this request pass?", ' +
    'and most have none. Asked elsewhere, it may answer with a page, ' +
    'which a proxy takes for a yes: everybody is let in.',
  remedy:
    `Name a service in \`by\` that is one of these: ${forwardAuthProviders.join(', ')}; ` +
    'the last asks any provider of OpenID Connect. Or let the application itself ' +
    "sign people in: `auth: 'own'`, or `mode: 'oidc'` where it is wired.",
  *check(lab) {
    const unknown = entrances(lab).flatMap((entrance) => {
      const provider = identityProviderOf(entrance.exposure, 'forward');
      return provider && !forwardAuthOf(provider) ? [{ entrance, provider }] : [];
    });
    for (const [provider, found] of Map.groupBy(unknown, ({ provider }) => provider)) {
      const [first, ...others] = found.map(({ entrance }) => entrance);
      if (!first) continue;
      yield {
        at: authOf(first),
        message:
          `we know no forward-auth address of '${provider.name}' (${whatItIs(provider)}), ` +
          `through which people sign in to '${first.name}'${andMore(others)}`,
        help: help(lab, first, provider),
        related: [
          { at: { owner: provider }, message: `'${provider.name}' is defined here` },
          ...others
            .slice(0, FEW)
            .map((other) => ({ at: authOf(other), message: `'${other.name}' too` })),
        ],
      };
    }
  },
};

// --- internal ---

function help(lab: LabIndex, { target }: Entrance, provider: Service): string {
  const usable = lab.services.filter((service) => forwardAuthOf(service));
  const other = namesOr(usable, `one of ${few(forwardAuthProviders)}`);
  const ask = `name ${other} in \`by\` (oauth2-proxy asks any provider of OpenID Connect)`;
  if (target.kind === 'host')
    return `${ask}; or let the page itself sign people in: \`auth: 'own'\``;
  const oidc = isOidcWired(target, provider) ? "`mode: 'oidc'`, or " : '';
  return `${ask}; or let the application itself sign people in: ${oidc}\`auth: 'own'\``;
}
