import { defineService, defineTunnel, type Auth, type Service } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik,
  authentik01,
  cloudflared,
  image,
  orion,
  proxy01,
  runningLabOf,
  traefik,
  zone,
} from '../fixtures/_running.ts';

const asked: Auth = { mode: 'forward', by: authentik };
const app = { runsOn: orion, port: 8080, chart: appTemplate, image };

const ingressNginx = {
  runsOn: orion,
  tier: 'platform',
  port: 443,
  chart: {
    repository: 'https://kubernetes.github.io/ingress-nginx',
    name: 'ingress-nginx',
    version: '4.13.2',
  },
} as const;

const tunnelTo = (...routes: Service[]) =>
  defineTunnel({ name: 'asgard-tunnel', location: asgard, zone, connector: cloudflared, routes });

const authentikVia = (via: Service) =>
  defineService({
    name: 'authentik',
    runsOn: authentik01,
    port: 9000,
    expose: { hostname: 'login', via, scope: 'tunnel', auth: 'own' },
  });

export const cases: RuleCases = {
  breaks: {
    'HAProxy is to ask, which it can’t': () => {
      const haproxy = defineService({ name: 'haproxy', runsOn: proxy01, port: 8443 });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: haproxy, auth: { mode: 'forward', by: authentik } },
      });
      return runningLabOf({ haproxy, wiki });
    },

    'an ingress controller that we can’t tell to ask is to ask': () => {
      const ingress = defineService({ ...ingressNginx, name: 'ingress' });
      const photos = defineService({
        ...app,
        name: 'photos',
        expose: { hostname: 'pictures', via: ingress, auth: asked },
      });
      return runningLabOf({ ingress, photos });
    },

    'all that lies behind one proxy is told once, what is on the internet first': () => {
      const ingress = defineService({ ...ingressNginx, name: 'ingress' });
      const photos = defineService({
        ...app,
        name: 'photos',
        expose: { hostname: 'pictures', via: ingress, auth: asked },
      });
      const shop = defineService({
        ...app,
        name: 'shop',
        expose: { hostname: 'buy', via: ingress, scope: 'tunnel', auth: asked },
      });
      return runningLabOf({ ingress, photos, shop, tunnel: tunnelTo(traefik, ingress) });
    },

    'HAProxy asks nobody before it shows a management page': () => {
      const haproxy = defineService({
        name: 'haproxy',
        runsOn: proxy01,
        port: 8443,
        fronts: [{ target: atlas, hostname: 'compute', auth: asked }],
      });
      return runningLabOf({ haproxy });
    },

    'no other ingress controller is in the cluster': () => {
      const ingress = defineService({ ...ingressNginx, name: 'ingress' });
      const authentik = authentikVia(ingress);
      const photos = defineService({
        ...app,
        name: 'photos',
        expose: { hostname: 'pictures', via: ingress, auth: { mode: 'forward', by: authentik } },
      });
      return runningLabOf({ traefik: ingress, authentik, photos, tunnel: tunnelTo(ingress) });
    },

    'no proxy of the lab can ask': () => {
      const haproxy = defineService({ name: 'haproxy', runsOn: proxy01, port: 443 });
      const authentik = authentikVia(haproxy);
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: haproxy, auth: { mode: 'forward', by: authentik } },
      });
      const tunnel = tunnelTo(haproxy);
      return runningLabOf({ traefik: [], nginxProxy: haproxy, authentik, wiki, tunnel });
    },
  },
  holds: {
    'NGINX can ask': () => {
      const nginx = defineService({ name: 'nginx', runsOn: proxy01, port: 8443 });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: nginx, auth: { mode: 'forward', by: authentik } },
      });
      return runningLabOf({ nginx, wiki });
    },

    'so can Caddy, and what says by its image that it is Traefik': () => {
      const caddy = defineService({ name: 'caddy', runsOn: proxy01, port: 8443 });
      const image = { repository: 'docker.io/library/traefik', tag: 'v3.7.1' };
      const edge = defineService({ name: 'edge', runsOn: proxy01, port: 8444, image });
      const feeds = defineService({
        name: 'feeds',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'news', via: caddy, auth: asked },
      });
      const diary = defineService({
        name: 'diary',
        runsOn: authentik01,
        port: 8081,
        expose: { hostname: 'days', via: edge, auth: asked },
      });
      return runningLabOf({ caddy, edge, feeds, diary });
    },

    'in a cluster Traefik is told to ask': () => {
      const photos = defineService({
        ...app,
        name: 'photos',
        expose: { hostname: 'pictures', via: traefik, auth: asked },
      });
      return runningLabOf({ photos });
    },

    'the application signs people in by itself': () => {
      const ingress = defineService({ ...ingressNginx, name: 'ingress' });
      const photos = defineService({
        ...app,
        name: 'photos',
        expose: { hostname: 'pictures', via: ingress, auth: 'own' },
      });
      return runningLabOf({ ingress, photos });
    },

    'its chart is told by which client it signs people in': () => {
      const ingress = defineService({ ...ingressNginx, name: 'ingress' });
      const boards = defineService({
        name: 'boards',
        runsOn: orion,
        port: 80,
        chart: { repository: 'https://example.com/charts', name: 'grafana', version: '12.11.1' },
        expose: { hostname: 'dash', via: ingress, auth: { mode: 'oidc', by: authentik } },
      });
      return runningLabOf({ ingress, boards });
    },

    'nothing says which proxy it is: whoever installs it knows': () => {
      const door = defineService({ name: 'door', runsOn: proxy01, port: 8443 });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: door, auth: asked },
      });
      return runningLabOf({ door, wiki });
    },
  },
};
