import type { Service } from '../../kinds/index.ts';
import { namespaceOf } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const namespaceTierMix: Rule = {
  id: 'namespace-tier-mix',
  severity: 'warning',
  title: 'An application shares a namespace with the platform',
  why:
    'Who breaks into the application reads the Secrets of its namespace, ' +
    'and those of the platform open the whole cluster.',
  remedy:
    "Give the application a namespace of its own, or say `tier: 'platform'` if the others need it.",
  *check(lab) {
    const inCluster = lab.services.filter(({ runsOn }) => runsOn.kind === 'cluster');
    const platform = new Map<string, Service>();
    for (const service of inCluster)
      if (service.tier === 'platform' && !platform.has(keyOf(service)))
        platform.set(keyOf(service), service);
    for (const service of inCluster) {
      const other = platform.get(keyOf(service));
      if (service.tier !== 'app' || !other) continue;
      yield {
        at: { owner: service, path: ['namespace'] },
        message:
          `application '${service.name}' is in namespace '${namespaceOf(service)}', ` +
          `together with platform service '${other.name}'`,
        help: help(service, other),
        related: [
          {
            at: { owner: other, path: ['namespace'] },
            message: `platform service '${other.name}'`,
          },
        ],
      };
    }
  },
};

// --- internal ---

/** An application in a namespace of its own name was there first: the other one has to go. */
function help(service: Service, other: Service): string {
  const isItsOwn = namespaceOf(service) === service.name;
  const apart = isItsOwn
    ? `give '${other.name}' another \`namespace\``
    : `leave \`namespace\` out (it becomes '${service.name}') or choose another one`;
  return `${apart}; if other services need '${service.name}', set \`tier: 'platform'\``;
}

const keyOf = (service: Service): string => `${service.runsOn.name} ${namespaceOf(service)}`;
