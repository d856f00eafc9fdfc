import { anyImageChart } from '../../products/index.ts';
import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const chartImageMissing: Rule = {
  id: 'chart-image-missing',
  severity: 'error',
  title: 'A chart that runs any image is given none',
  why: `${anyImageChart.name} has no image of its own: its schema refuses the values, and Argo CD shows a sync error.`,
  remedy: 'Name the `image` with an exact tag.',
  *check(lab) {
    for (const service of lab.services) {
      if (
        !isLive(service) ||
        service.runsOn.kind !== 'cluster' ||
        service.chart?.name !== anyImageChart.name ||
        service.image
      )
        continue;
      yield {
        at: { owner: service, path: ['chart'] },
        message: `service '${service.name}' is installed with chart '${anyImageChart.name}' but has no image to run`,
        help: 'add `image: { repository: …, tag: … }`',
      };
    }
  },
};
