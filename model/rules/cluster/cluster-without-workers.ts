import { isLive, servicesOn } from '../../relations/index.ts';
import { few } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const clusterWithoutWorkers: Rule = {
  id: 'cluster-without-workers',
  severity: 'warning',
  title: 'A cluster has no node that takes workloads',
  why:
    'A control plane is kept free of workloads unless the model says otherwise. ' +
    'Without a worker there is no other node: every pod stays pending, that of Argo CD first.',
  remedy:
    'Add a worker, or let the control plane run applications with `dedicatedControlPlane: false`.',
  *check(lab) {
    for (const cluster of lab.clusters) {
      if (cluster.workers.length > 0 || !cluster.dedicatedControlPlane) continue;
      const services = servicesOn(lab, cluster).filter(
        (service) => isLive(service) || !isLive(cluster),
      );
      if (services.length === 0) continue;
      const names = few(services.map(({ name }) => name));
      yield {
        at: { owner: cluster, path: ['workers'] },
        message:
          `cluster '${cluster.name}' has no node for ${names}: ` +
          'no workers, and a control plane that is kept free of workloads',
        help: 'add `workers`, or write `dedicatedControlPlane: false`',
      };
    }
  },
};
