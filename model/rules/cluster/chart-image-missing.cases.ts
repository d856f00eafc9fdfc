import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, authentik01, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'app-template is not told what to run': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
      });
      return runningLabOf({ gallery });
    },
  },
  holds: {
    'app-template runs the image that is named': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image: { repository: 'ghcr.io/example/gallery', tag: '1.2.3' },
      });
      return runningLabOf({ gallery });
    },
    'a chart of its own brings its image': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: { repository: 'https://example.com/charts', name: 'gallery', version: '2.0.0' },
      });
      return runningLabOf({ gallery });
    },
    'the service is only planned': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        status: 'planned',
      });
      return runningLabOf({ gallery });
    },
    'on a VM the chart is only what it could move to': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: authentik01,
        port: 8080,
        chart: appTemplate,
      });
      return runningLabOf({ gallery });
    },
  },
};
