import { defineService, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, image, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'rwo with replicas': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        replicas: 3,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'database', data: 'sqlite', size: gib(5) },
          { purpose: 'uploads', data: 'files', size: gib(5) },
        ],
      });
      return runningLabOf({ wiki });
    },
  },
  holds: {},
};
