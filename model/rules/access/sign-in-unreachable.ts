import type { Service } from '../../kinds/index.ts';
import { entrances, identityProviderOf } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { andMore, FEW } from '../_few.ts';
import type { Rule } from '../rule.ts';
import { authOf, internetFirst } from './_entrances.ts';

export const signInUnreachable: Rule = {
  id: 'sign-in-unreachable',
  severity: 'error',
  title: "People are sent to a sign-in page that they can't reach",
  why:
    'Who comes from the internet is sent to the identity provider. If that answers inside the ' +
    'house only, nobody gets in.',
  remedy:
    "Expose the identity provider with `scope: 'tunnel'`, or set the scope of the service to " +
    '`internal`.',
  *check(lab) {
    const lost = entrances(lab).flatMap((entrance) => {
      const provider = identityProviderOf(entrance.exposure);
      return provider && !reaches(provider, entrance) ? [{ entrance, provider }] : [];
    });
    // One page that can't be reached is one fault, whoever is sent there.
    for (const [provider, found] of Map.groupBy(lost, ({ provider }) => provider)) {
      const [first, ...others] = found.map(({ entrance }) => entrance).toSorted(internetFirst);
      if (!first) continue;
      const reach = provider.expose ? 'which only the house can reach' : 'which is not exposed';
      yield {
        at: authOf(first),
        message:
          `people sign in to '${first.name}'${andMore(others)} ` +
          `through '${provider.name}', ${reach}`,
        help: help(first, provider),
        related: [
          provider.expose
            ? {
                at: { owner: provider, path: ['expose', 'scope'] },
                message: `'${provider.name}' is reached in the house`,
              }
            : { at: { owner: provider }, message: `'${provider.name}' is defined here` },
          ...others
            .slice(0, FEW)
            .map((other) => ({ at: authOf(other), message: `'${other.name}' too` })),
        ],
      };
    }
  },
};

// --- internal ---

/** Whether who is sent from an entrance to the provider gets there. */
const reaches = ({ expose }: Service, { exposure }: Entrance): boolean =>
  expose !== undefined && (expose.scope === 'tunnel' || exposure.scope === 'internal');

const help = ({ exposure }: Entrance, { name, expose }: Service): string =>
  expose
    ? `set \`scope: 'tunnel'\` on '${name}', or \`scope: 'internal'\` here`
    : `add \`expose\` with \`scope: '${exposure.scope}'\` and \`auth: 'own'\` to '${name}'`;
