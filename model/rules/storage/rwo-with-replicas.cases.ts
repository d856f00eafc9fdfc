import { gib } from '../../entity/index.ts';
import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { nfsLabOf, nfsVolumes, orion } from '../fixtures/_nas.ts';
import { appTemplate, authentik01, image, runningLabOf } from '../fixtures/_running.ts';

const app = { name: 'wiki', runsOn: orion, chart: appTemplate, image } as const;

export const cases: RuleCases = {
  breaks: {
    'three replicas share a volume that one node may mount': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        replicas: 3,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'uploads', data: 'files', size: gib(5) }],
      });
      return nfsLabOf({ wiki });
    },
    'two replicas share a database, beside files that many nodes may mount': () => {
      const wiki = defineService({
        ...app,
        replicas: 2,
        volumes: [
          { purpose: 'database', data: 'sqlite', size: gib(5) },
          {
            purpose: 'uploads',
            data: 'files',
            on: nfsVolumes,
            size: gib(5),
            access: 'ReadWriteMany',
          },
        ],
      });
      return nfsLabOf({ wiki });
    },
    'two replicas share a database and files': () => {
      const wiki = defineService({
        ...app,
        replicas: 2,
        volumes: [
          { purpose: 'database', data: 'postgres', size: gib(5) },
          { purpose: 'uploads', data: 'files', on: nfsVolumes, size: gib(5) },
        ],
      });
      return nfsLabOf({ wiki });
    },
    'two replicas show pictures': () => {
      const gallery = defineService({
        ...app,
        name: 'gallery',
        replicas: 2,
        volumes: [{ purpose: 'pictures', data: 'media', size: gib(50) }],
      });
      return nfsLabOf({ gallery });
    },
  },
  holds: {
    'three replicas share a volume that many nodes may mount': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        replicas: 3,
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
    'one replica has a database': () => {
      const wiki = defineService({
        ...app,
        replicas: 1,
        volumes: [{ purpose: 'database', data: 'sqlite', size: gib(5) }],
      });
      return nfsLabOf({ wiki });
    },
    'three replicas keep nothing': () => {
      const wiki = defineService({ ...app, replicas: 3 });
      return nfsLabOf({ wiki });
    },
    'two replicas on a VM use its disk': () => {
      const directory = defineService({
        name: 'directory',
        runsOn: authentik01,
        replicas: 2,
        volumes: [{ purpose: 'data', data: 'files', size: gib(5) }],
      });
      return runningLabOf({ directory });
    },
  },
};
