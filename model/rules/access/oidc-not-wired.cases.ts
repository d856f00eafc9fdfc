import { defineService, defineTunnel } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas } from '../fixtures/_base.ts';
import { appTemplate, authentik, authentik01, cloudflared, image, orion, proxy01, runningLabOf, traefik, zone } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'oidc not wired': () => {
      const recipes = defineService({
        name: 'recipes',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'food', via: traefik, scope: 'tunnel', auth: { mode: 'oidc', by: authentik } },
      });

      // A chart that we can wire, with a provider that we can't.
      const keycloak = defineService({
        name: 'keycloak',
        runsOn: authentik01,
        port: 8443,
        expose: { hostname: 'accounts', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      const grafana = defineService({
        name: 'grafana',
        runsOn: orion,
        port: 80,
        chart: { repository: 'https://example.com/charts', name: 'grafana', version: '12.11.1' },
        expose: { hostname: 'dash', via: traefik, scope: 'tunnel', auth: { mode: 'oidc', by: keycloak } },
      });

      // Neither, behind a proxy that can't ask in its place.
      const ingressNginx = defineService({
        name: 'ingress',
        runsOn: orion,
        tier: 'platform',
        port: 443,
        chart: { repository: 'https://example.com/charts', name: 'ingress-nginx', version: '4.13.2' },
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        port: 3000,
        chart: { repository: 'https://example.com/charts', name: 'outline', version: '1.0.0' },
        expose: { hostname: 'notes', via: ingressNginx, scope: 'tunnel', auth: { mode: 'oidc', by: keycloak } },
      });

      // A page of a machine is no client of anybody.
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        tier: 'platform',
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', scope: 'tunnel', auth: { mode: 'oidc', by: authentik } }],
      });

      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, ingressNginx, nginxProxy],
      });
      return runningLabOf({ recipes, keycloak, grafana, ingressNginx, wiki, nginxProxy, tunnel });
    },
  },
  holds: {},
};
