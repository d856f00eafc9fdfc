import { gib } from '../../entity/index.ts';
import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, authentik01, image, orion, runningLabOf } from '../fixtures/_running.ts';

const app = { runsOn: orion, chart: appTemplate, image };
const file = { data: 'files', size: gib(1), expendable: 'a test' } as const;

export const cases: RuleCases = {
  breaks: {
    'two volumes of a service have one purpose': () => {
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'data', data: 'sqlite', size: gib(1), path: '/config' },
          { purpose: 'data', data: 'files', size: gib(20), path: '/downloads' },
        ],
      });
      return runningLabOf({ sonarr });
    },
    'three volumes of a planned service have one purpose': () => {
      const sonarr = defineService({
        ...app,
        name: 'sonarr',
        volumes: [
          { ...file, purpose: 'data', path: '/config' },
          { ...file, purpose: 'data', path: '/downloads' },
          { ...file, purpose: 'data', path: '/series' },
        ],
        status: 'planned',
      });
      return runningLabOf({ sonarr });
    },
  },
  holds: {
    'two volumes of a service have a purpose each': () => {
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(1), path: '/config' },
          { purpose: 'downloads', data: 'files', size: gib(20), path: '/downloads' },
        ],
      });
      return runningLabOf({ sonarr });
    },
    'two services of one namespace have a volume for the same purpose': () => {
      const wiki = defineService({
        ...app,
        name: 'wiki',
        namespace: 'docs',
        volumes: [{ ...file, purpose: 'uploads' }],
      });
      const forum = defineService({
        ...app,
        name: 'forum',
        namespace: 'docs',
        volumes: [{ ...file, purpose: 'uploads' }],
      });
      return runningLabOf({ wiki, forum });
    },
    'a service on a VM has no claims': () => {
      const directory = defineService({
        name: 'directory',
        runsOn: authentik01,
        volumes: [
          { ...file, purpose: 'data', path: '/srv/users' },
          { ...file, purpose: 'data', path: '/srv/groups' },
        ],
      });
      return runningLabOf({ directory });
    },
  },
};
