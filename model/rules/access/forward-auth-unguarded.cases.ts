import { defineService, defineTunnel } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard } from '../fixtures/_base.ts';
import { appTemplate, authentik, authentik01, cloudflared, image, orion, proxy01, runningLabOf, traefik, zone } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'forward auth unguarded': () => {
      const ingressNginx = defineService({
        name: 'ingress',
        runsOn: orion,
        tier: 'platform',
        port: 443,
        chart: { repository: 'https://kubernetes.github.io/ingress-nginx', name: 'ingress-nginx', version: '4.13.2' },
      });
      const tunnel = defineTunnel({ name: 'asgard-tunnel', location: asgard, zone, connector: cloudflared, routes: [traefik, ingressNginx] });

      const guarded = { mode: 'forward', by: authentik } as const;
      const web = { runsOn: orion, port: 8080, chart: appTemplate, image };
      const photos = defineService({
        ...web,
        name: 'photos',
        expose: { hostname: 'pictures', via: ingressNginx, scope: 'tunnel', auth: guarded },
      });
      const shop = defineService({ ...web, name: 'shop', expose: { hostname: 'buy', via: ingressNginx, auth: guarded } });

      const haproxy = defineService({ name: 'haproxy', runsOn: proxy01, port: 8443 });
      const wiki = defineService({ name: 'wiki', runsOn: authentik01, port: 8080, expose: { hostname: 'notes', via: haproxy, auth: guarded } });
      return runningLabOf({ ingressNginx, tunnel, photos, shop, haproxy, wiki });
    },
  },
  holds: {},
};
