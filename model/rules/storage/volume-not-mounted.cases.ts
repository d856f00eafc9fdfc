import { defineService, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'volume not mounted': () => {
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: orion,
        chart: { repository: 'https://jellyfin.github.io/jellyfin-helm', name: 'jellyfin', version: '2.3.0' },
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(10) },
          { purpose: 'cache', data: 'files', size: gib(20), expendable: 'made again' },
        ],
      });

      const boards = defineService({
        name: 'boards',
        runsOn: orion,
        chart: { repository: 'https://grafana-community.github.io/helm-charts', name: 'grafana', version: '12.11.1' },
        volumes: [
          { purpose: 'data', data: 'sqlite', size: gib(5), path: '/var/lib/grafana' },
          { purpose: 'plugins', data: 'files', size: gib(1), path: '/var/lib/grafana/plugins' },
        ],
      });
      return runningLabOf({ jellyfin, boards });
    },
  },
  holds: {},
};
