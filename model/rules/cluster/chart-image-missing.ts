import { anyImageChart } from '../../products/index.ts';
import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

const CHART = anyImageChart.name;

export const chartImageMissing: Rule = {
  id: 'chart-image-missing',
  severity: 'error',
  title: 'A chart that runs any image is given none',
  why:
    `${CHART} has no image of its own: ` +
    'its schema refuses the values, and Argo CD shows a sync error.',
  remedy: 'Name the `image` with an exact tag.',
  *check(lab) {
    for (const service of lab.services) {
      const { name, runsOn, chart, image } = service;
      if (!isLive(service) || runsOn.kind !== 'cluster' || chart?.name !== CHART || image) continue;
      yield {
        at: { owner: service, path: ['chart'] },
        message: `service '${name}' is installed with chart '${CHART}' but has no image to run`,
        help: 'add `image: { repository: …, tag: … }`',
      };
    }
  },
};
