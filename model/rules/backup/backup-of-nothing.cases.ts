import { gib } from '../../entity/index.ts';
import { defineBackup, defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { labOf } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik01,
  bucket,
  image,
  machines,
  orion,
  proxy01,
  runningLabOf,
} from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'a service without volumes is backed up': () => {
      const wiki = defineService({ name: 'wiki', runsOn: authentik01, port: 8080 });

      const wikiDaily = defineBackup({
        name: 'service-wiki-daily',
        source: wiki,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ wiki, wikiDaily });
    },

    'nor would anything make the backup, which is not told besides': () => {
      const wiki = defineService({ name: 'wiki', runsOn: orion, chart: appTemplate, image });

      const wikiDaily = defineBackup({
        name: 'service-wiki-daily',
        source: wiki,
        target: bucket,
        frequency: 'daily',
      });
      return labOf({ ...machines, orion, bucket, wiki, wikiDaily });
    },

    'the service and its backup are planned': () => {
      const wiki = defineService({ name: 'wiki', runsOn: authentik01, status: 'planned' });

      const wikiDaily = defineBackup({
        name: 'service-wiki-daily',
        source: wiki,
        target: bucket,
        frequency: 'daily',
        status: 'planned',
      });
      return runningLabOf({ wiki, wikiDaily });
    },
  },

  holds: {
    'the service says what it keeps': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        volumes: [{ purpose: 'pages', data: 'sqlite', size: gib(5) }],
      });

      const wikiDaily = defineBackup({
        name: 'service-wiki-daily',
        source: wiki,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ wiki, wikiDaily });
    },

    'what the service keeps could be had again': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        volumes: [
          { purpose: 'search', data: 'files', size: gib(5), expendable: 'is built from the pages' },
        ],
      });

      const wikiDaily = defineBackup({
        name: 'service-wiki-daily',
        source: wiki,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ wiki, wikiDaily });
    },

    'a guest is copied whole, whatever its services keep': () => {
      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ proxyDaily });
    },
  },
};
