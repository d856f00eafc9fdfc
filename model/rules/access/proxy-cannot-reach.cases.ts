import { defineLxc, defineService, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, debianLxc, prometheus, prometheusBedrock, styx } from '../fixtures/_base.ts';
import { runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'proxy cannot reach': () => {
      const proxy01 = defineLxc({
        name: 'proxy-01',
        host: prometheus,
        vmId: 1201,
        cores: 1,
        memory: gib(1),
        image: debianLxc,
        rootfs: { pool: prometheusBedrock, size: gib(8) },
        networks: [styx],
        startup: { order: 1 },
      });

      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, hostname: 'compute-a', auth: 'own' },
          { target: prometheus, hostname: 'compute-b', auth: 'own' },
        ],
      });
      return runningLabOf({ proxy01, nginxProxy });
    },
  },
  holds: {},
};
