import { takesGuests } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const workersOnOneHost: Rule = {
  id: 'workers-on-one-host',
  severity: 'warning',
  title: 'All workers of a cluster run on one host',
  why: 'Copies of an application on different workers still stop together when that host does.',
  remedy: 'Move a worker to another host of the site, or merge the workers into one larger VM.',
  *check(lab) {
    const bySite = Map.groupBy(lab.hosts.filter(takesGuests), ({ location }) => location);
    for (const cluster of lab.clusters) {
      const workers = [...new Set(cluster.workers)];
      const host = workers[0]?.host;
      if (!host || workers.length < 2 || workers.some((worker) => worker.host !== host)) continue;
      const other = bySite.get(host.location)?.find((candidate) => candidate !== host);
      if (!other) continue;
      const all = workers.length === 2 ? 'both' : `all ${workers.length}`;
      yield {
        at: { owner: cluster, path: ['workers'] },
        message: `${all} workers of '${cluster.name}' run on '${host.name}'`,
        help: `move one to another host such as ${other.name}`,
        related: workers.slice(0, 5).map((worker) => ({
          at: { owner: worker, path: ['host'] },
          message: `'${worker.name}' runs on '${host.name}'`,
        })),
      };
    }
  },
};
