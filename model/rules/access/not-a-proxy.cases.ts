import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas } from '../fixtures/_base.ts';
import { appTemplate, authentik, authentik01, image, orion, proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'not a proxy': () => {
      const certManager = defineService({
        name: 'cert-manager',
        runsOn: orion,
        tier: 'platform',
        port: 9402,
        chart: { repository: 'https://charts.jetstack.io', name: 'cert-manager', version: 'v1.21.1' },
      });
      const web = { runsOn: orion, port: 8080, chart: appTemplate, image };
      const gallery = defineService({
        ...web,
        name: 'gallery',
        expose: { hostname: 'pictures', via: certManager, auth: { mode: 'forward', by: authentik } },
      });
      const shop = defineService({ ...web, name: 'shop', expose: { hostname: 'buy', via: certManager, auth: 'own' } });

      // It may be one, but its image does not say so.
      const gate = defineService({ name: 'gate', runsOn: proxy01, port: 8443, image: { repository: 'docker.io/library/gate', tag: '2.1' } });
      const wiki = defineService({ name: 'wiki', runsOn: authentik01, port: 8080, expose: { hostname: 'notes', via: gate, auth: 'own' } });

      const boards = defineService({
        name: 'boards',
        runsOn: proxy01,
        port: 3000,
        image,
        fronts: [{ target: atlas, hostname: 'compute-a', auth: 'own' }],
      });

      // Nothing says what this is: whoever names it as a proxy knows.
      const door = defineService({ name: 'door', runsOn: proxy01, port: 8444 });
      const diary = defineService({ name: 'diary', runsOn: authentik01, port: 8081, expose: { hostname: 'days', via: door, auth: 'own' } });
      return runningLabOf({ certManager, gallery, shop, gate, wiki, boards, door, diary });
    },
  },
  holds: {},
};
