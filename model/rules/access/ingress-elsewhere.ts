import type { LabIndex } from '../../graph/index.ts';
import type { Cluster } from '../../kinds/index.ts';
import { isKnownProxy } from '../../products/index.ts';
import { servicesOn } from '../../relations/index.ts';
import { namesOr } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const ingressElsewhere: Rule = {
  id: 'ingress-elsewhere',
  severity: 'error',
  title: 'A service in a cluster is exposed through a proxy outside of it',
  why:
    "Services of a cluster have addresses that only the cluster knows. A proxy elsewhere can't " +
    'reach them, and no route is generated.',
  remedy: 'Expose it via the ingress controller of its own cluster.',
  *check(lab) {
    for (const service of lab.services) {
      const via = service.expose?.via;
      if (!via || service.runsOn.kind !== 'cluster' || via.runsOn === service.runsOn) continue;
      yield {
        at: { owner: service, path: ['expose', 'via'] },
        message:
          `service '${service.name}' of cluster '${service.runsOn.name}' is exposed via ` +
          `'${via.name}' on ${via.runsOn.kind} '${via.runsOn.name}'`,
        help: `expose it via ${ingressesIn(lab, service.runsOn)}`,
        related: [
          { at: { owner: via, path: ['runsOn'] }, message: `'${via.name}' runs elsewhere` },
        ],
      };
    }
  },
};

// --- internal ---

const ingressesIn = (lab: LabIndex, cluster: Cluster): string =>
  namesOr(
    servicesOn(lab, cluster).filter(isKnownProxy),
    `an ingress controller that runs in '${cluster.name}', such as one with the chart 'traefik'`,
  );
