import { gib } from '../../entity/index.ts';
import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, authentik01, image, orion, runningLabOf } from '../fixtures/_running.ts';

const jellyfinChart = {
  repository: 'https://jellyfin.github.io/jellyfin-helm',
  name: 'jellyfin',
  version: '2.3.0',
};
const grafanaChart = {
  repository: 'https://grafana-community.github.io/helm-charts',
  name: 'grafana',
  version: '12.11.1',
};
const certManagerChart = {
  repository: 'https://charts.jetstack.io',
  name: 'cert-manager',
  version: '1.20.0',
};

export const cases: RuleCases = {
  breaks: {
    'a chart takes one of two volumes': () => {
      const grafana = defineService({
        name: 'grafana',
        runsOn: orion,
        chart: grafanaChart,
        volumes: [
          { purpose: 'data', data: 'sqlite', size: gib(5) },
          { purpose: 'plugins', data: 'files', size: gib(1) },
        ],
      });
      return runningLabOf({ grafana });
    },
    'a chart keeps nothing': () => {
      const certManager = defineService({
        name: 'cert-manager',
        runsOn: orion,
        tier: 'platform',
        chart: certManagerChart,
        volumes: [
          { purpose: 'keys', data: 'files', size: gib(1) },
          { purpose: 'logs', data: 'files', size: gib(1), expendable: 'only logs' },
        ],
      });
      return runningLabOf({ certManager });
    },
    'nobody knows what a chart does with its volume': () => {
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: orion,
        chart: jellyfinChart,
        volumes: [{ purpose: 'config', data: 'sqlite', size: gib(10) }],
      });
      return runningLabOf({ jellyfin });
    },
    'nobody knows what a chart does with two volumes': () => {
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: orion,
        chart: jellyfinChart,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(10) },
          { purpose: 'cache', data: 'files', size: gib(20), expendable: 'made again' },
        ],
      });
      return runningLabOf({ jellyfin });
    },
  },
  holds: {
    'a chart takes the one volume that there is': () => {
      const grafana = defineService({
        name: 'grafana',
        runsOn: orion,
        chart: grafanaChart,
        volumes: [{ purpose: 'data', data: 'sqlite', size: gib(5) }],
      });
      return runningLabOf({ grafana });
    },
    'app-template takes every volume': () => {
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(10) },
          { purpose: 'cache', data: 'files', size: gib(20), expendable: 'made again' },
        ],
      });
      return runningLabOf({ jellyfin });
    },
    'a service that nobody knows keeps nothing': () => {
      const jellyfin = defineService({ name: 'jellyfin', runsOn: orion, chart: jellyfinChart });
      return runningLabOf({ jellyfin });
    },
    'the service is planned': () => {
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: orion,
        chart: jellyfinChart,
        volumes: [{ purpose: 'config', data: 'sqlite', size: gib(10) }],
        status: 'planned',
      });
      return runningLabOf({ jellyfin });
    },
    'the service runs on a VM, where no chart installs it': () => {
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: authentik01,
        chart: jellyfinChart,
        volumes: [{ purpose: 'config', data: 'sqlite', size: gib(10) }],
      });
      return runningLabOf({ jellyfin });
    },
  },
};
