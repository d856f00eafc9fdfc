import type { Exposure, Front, Service } from '../../kinds/index.ts';
import { entrances } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const signInUnreachable: Rule = {
  id: 'sign-in-unreachable',
  severity: 'error',
  title: "People are sent to a sign-in page that they can't reach",
  why: 'Who comes from the internet is sent to the identity provider. If that answers inside the house only, nobody gets in.',
  remedy: "Expose the identity provider with `scope: 'tunnel'`, or set the scope of the service to `internal`.",
  *check(lab) {
    for (const { name, exposure, owner, path } of entrances(lab)) {
      const provider = providerOf(exposure);
      if (!provider) continue;
      const reachable = provider.expose?.scope ?? 'nowhere';
      if (reachable === 'tunnel' || (reachable === 'internal' && exposure.scope === 'internal')) continue;
      yield {
        at: { owner, path: [...path, 'auth'] },
        message: `people sign in to '${name}' through '${provider.name}', which ${reachable === 'nowhere' ? 'is not exposed' : 'only the house can reach'}`,
        help:
          reachable === 'nowhere'
            ? `add \`expose\` with \`scope: '${exposure.scope}'\` and \`auth: 'own'\` to '${provider.name}'`
            : `set \`scope: 'tunnel'\` on '${provider.name}', or \`scope: 'internal'\` here`,
        related: [
          {
            at: { owner: provider, path: ['expose', 'scope'] },
            message: `'${provider.name}' is reached ${reachable === 'nowhere' ? 'nowhere' : 'in the house'}`,
          },
        ],
      };
    }
  },
};

// --- internal ---

const providerOf = ({ auth }: Exposure | Front): Service | undefined => (typeof auth === 'string' ? undefined : auth.by);
