import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, zunesha } from '../fixtures/_base.ts';
import { proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'TrueNAS is looked for on the port of Proxmox, the default': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: zunesha, hostname: 'files', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },

    'the port of Proxmox is written where TrueNAS runs': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, port: 8006, hostname: 'compute', auth: 'own' },
          { target: zunesha, port: 8006, hostname: 'files', auth: 'own' },
        ],
      });
      return runningLabOf({ nginxProxy });
    },
  },
  holds: {
    'TrueNAS answers on 443': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: zunesha, port: 443, hostname: 'files', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },

    'TrueNAS was moved to a port that is nobody else’s': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: zunesha, port: 8443, hostname: 'files', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },

    'Proxmox answers on the default': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },

    'Proxmox stands behind a redirect from 443': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, port: 443, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },
  },
};
