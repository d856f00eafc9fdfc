import { gib } from '../../entity/index.ts';
import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { prometheusBedrock } from '../fixtures/_base.ts';
import { nfsLabOf, nfsVolumes, orion } from '../fixtures/_nas.ts';
import { appTemplate, authentik01, image, runningLabOf } from '../fixtures/_running.ts';

const app = { name: 'wiki', runsOn: orion, chart: appTemplate, image } as const;

export const cases: RuleCases = {
  breaks: {
    'a volume for many nodes lies on the disk of one': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        replicas: 2,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'uploads', data: 'files', size: gib(5), access: 'ReadWriteMany' }],
      });
      return nfsLabOf({ wiki });
    },
    'a volume for many nodes lies in the pool under one': () => {
      const wiki = defineService({
        ...app,
        volumes: [
          {
            purpose: 'uploads',
            data: 'files',
            on: prometheusBedrock,
            size: gib(5),
            access: 'ReadWriteMany',
          },
        ],
      });
      return nfsLabOf({ wiki });
    },
    'a database is said to be for many nodes': () => {
      const wiki = defineService({
        ...app,
        replicas: 2,
        volumes: [{ purpose: 'database', data: 'sqlite', size: gib(5), access: 'ReadWriteMany' }],
      });
      return nfsLabOf({ wiki });
    },
  },
  holds: {
    'a volume for many nodes lies on a share': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        replicas: 2,
        chart: appTemplate,
        image,
        volumes: [
          {
            purpose: 'uploads',
            data: 'files',
            size: gib(5),
            on: nfsVolumes,
            access: 'ReadWriteMany',
          },
        ],
      });
      return nfsLabOf({ wiki });
    },
    'a volume for one node lies on its disk': () => {
      const wiki = defineService({
        ...app,
        volumes: [
          { purpose: 'uploads', data: 'files', size: gib(5), access: 'ReadWriteOnce' },
          { purpose: 'cache', data: 'files', on: prometheusBedrock, size: gib(5) },
        ],
      });
      return nfsLabOf({ wiki });
    },
    'a service on a VM claims nothing': () => {
      const directory = defineService({
        name: 'directory',
        runsOn: authentik01,
        volumes: [{ purpose: 'data', data: 'files', size: gib(5), access: 'ReadWriteMany' }],
      });
      return runningLabOf({ directory });
    },
  },
};
