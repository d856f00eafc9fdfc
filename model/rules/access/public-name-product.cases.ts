import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, zunesha } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik01,
  orion,
  proxy01,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'the name is that of the service': () => {
      const grafana = defineService({
        name: 'grafana',
        runsOn: orion,
        port: 80,
        chart: { repository: 'https://example.com/charts', name: 'grafana', version: '12.11.1' },
        expose: { hostname: 'grafana', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ grafana });
    },

    'it is written in another way': () => {
      const argoCd = defineService({
        name: 'argo-cd',
        runsOn: orion,
        port: 80,
        chart: { repository: 'https://example.com/charts', name: 'argo-cd', version: '10.1.1' },
        expose: { hostname: 'argocd', via: traefik, auth: 'own' },
      });
      return runningLabOf({ argoCd });
    },

    'one of its words is the product in the image': () => {
      const series = defineService({
        name: 'series',
        runsOn: orion,
        port: 8989,
        chart: appTemplate,
        image: { repository: 'ghcr.io/home-operations/sonarr', tag: '4.0.15' },
        expose: { hostname: 'my-sonarr', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ series });
    },

    'it is the chart of a service that has an image of its own': () => {
      const boards = defineService({
        name: 'boards',
        runsOn: orion,
        port: 80,
        chart: { repository: 'https://example.com/charts', name: 'grafana', version: '12.11.1' },
        image: { repository: 'ghcr.io/example/dashboards', tag: '1.2.3' },
        expose: { hostname: 'grafana-2', via: traefik, auth: 'own' },
      });
      return runningLabOf({ boards });
    },

    'it is what runs on the machine behind a management page': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, hostname: 'pve', auth: 'own' },
          { target: zunesha, port: 443, hostname: 'truenas1', auth: 'own' },
        ],
      });
      return runningLabOf({ nginxProxy });
    },
  },
  holds: {
    'the name says what people do there': () => {
      const grafana = defineService({
        name: 'grafana',
        runsOn: orion,
        port: 80,
        chart: { repository: 'https://example.com/charts', name: 'grafana', version: '12.11.1' },
        expose: { hostname: 'dash', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ grafana });
    },

    'the product is part of a longer word': () => {
      const plex = defineService({
        name: 'plex',
        runsOn: authentik01,
        port: 32_400,
        expose: { hostname: 'cineplex', via: traefik, auth: 'own' },
      });
      return runningLabOf({ plex });
    },

    'the chart runs any image, and so says nothing': () => {
      const notes = defineService({
        name: 'notes',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image: { repository: 'ghcr.io/example/paper', tag: '1.2.3' },
        expose: { hostname: 'app-template', via: traefik, auth: 'own' },
      });
      return runningLabOf({ notes });
    },

    'another product runs on the machine': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: zunesha, port: 443, hostname: 'pve', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },
  },
};
