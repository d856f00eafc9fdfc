import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const chartMissing: Rule = {
  id: 'chart-missing',
  severity: 'error',
  title: 'A service in a cluster has no chart',
  why:
    'Nothing would install it: ' +
    'Argo CD gets no application, and the service exists on paper only.',
  remedy:
    'Name the Helm chart. ' +
    'An application without one of its own runs with `app-template` and an `image`.',
  *check(lab) {
    for (const service of lab.services) {
      const { name, runsOn, chart, image } = service;
      if (!isLive(service) || runsOn.kind !== 'cluster' || chart) continue;
      yield {
        at: { owner: service, path: ['runsOn'] },
        message:
          `service '${name}' runs in cluster '${runsOn.name}' ` +
          'but has no chart that installs it',
        help: image
          ? 'add `chart`; app-template runs any image'
          : 'add `chart`, or `chart` (app-template) and `image` if it has no chart of its own',
      };
    }
  },
};
