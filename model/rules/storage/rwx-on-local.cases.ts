import { defineService, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, image, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'rwx on local': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        replicas: 2,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'uploads', data: 'files', size: gib(5), access: 'ReadWriteMany' }],
      });
      return runningLabOf({ wiki });
    },
  },
  holds: {},
};
