import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, zunesha } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik,
  authentik01,
  image,
  orion,
  proxy01,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

const app = { runsOn: orion, port: 8080, chart: appTemplate, image };

/** Takes from the running lab what people reach through Traefik, and Traefik. */
const nothingExposed = { traefik: [], authentik: [], tunnel: [] };

export const cases: RuleCases = {
  breaks: {
    'an application is named in `via`': () => {
      const boards = defineService({ name: 'boards', runsOn: orion, chart: appTemplate, image });
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: boards, auth: 'own' },
      });
      return runningLabOf({ boards, gallery });
    },

    'all that is exposed via one service is told once': () => {
      const certManager = defineService({
        name: 'cert-manager',
        runsOn: orion,
        tier: 'platform',
        port: 9402,
        chart: {
          repository: 'https://charts.jetstack.io',
          name: 'cert-manager',
          version: 'v1.21.1',
        },
      });
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: {
          hostname: 'pictures',
          via: certManager,
          auth: { mode: 'forward', by: authentik },
        },
      });
      const shop = defineService({
        ...app,
        name: 'shop',
        expose: { hostname: 'buy', via: certManager, auth: 'own' },
      });
      return runningLabOf({ certManager, gallery, shop });
    },

    'a proxy for machines answers for nobody in a cluster': () => {
      const caddy = defineService({
        ...app,
        name: 'caddy',
        image: { repository: 'docker.io/library/caddy', tag: '2.10.2' },
      });
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: caddy, auth: 'own' },
      });
      return runningLabOf({ caddy, gallery });
    },

    'it may be a proxy, but its image does not say so': () => {
      const gate = defineService({
        name: 'gate',
        runsOn: proxy01,
        port: 8443,
        image: { repository: 'docker.io/library/gate', tag: '2.1' },
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: gate, auth: 'own' },
      });
      return runningLabOf({ gate, wiki });
    },

    'its name is that of another software': () => {
      const grafana = defineService({ name: 'grafana', runsOn: proxy01, port: 3000 });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: grafana, auth: 'own' },
      });
      return runningLabOf({ grafana, wiki });
    },

    'an application fronts a management page': () => {
      const boards = defineService({
        name: 'boards',
        runsOn: proxy01,
        port: 3000,
        image,
        fronts: [{ target: atlas, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ boards });
    },

    'so does one in a cluster': () => {
      const boards = defineService({
        ...app,
        name: 'boards',
        fronts: [{ target: zunesha, port: 443, hostname: 'files', auth: 'own' }],
      });
      return runningLabOf({ boards });
    },

    'no ingress controller is in the cluster': () => {
      const boards = defineService({ ...app, name: 'boards' });
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: boards, auth: 'own' },
      });
      return runningLabOf({ ...nothingExposed, boards, gallery });
    },

    'no proxy is in the lab': () => {
      const gate = defineService({ name: 'gate', runsOn: proxy01, port: 8443, image });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: gate, auth: 'own' },
      });
      return runningLabOf({ ...nothingExposed, nginxProxy: [], gate, wiki });
    },
  },
  holds: {
    'the ingress controller of the cluster is': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'the chart is that of an ingress controller, whatever its name': () => {
      const gate = defineService({
        name: 'gate',
        runsOn: orion,
        tier: 'platform',
        port: 443,
        chart: {
          repository: 'https://haproxytech.github.io/helm-charts',
          name: 'kubernetes-ingress',
          version: '1.49.0',
        },
      });
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: gate, auth: 'own' },
      });
      return runningLabOf({ gate, gallery });
    },

    'its name says which proxy it is': () => {
      const gate = defineService({ name: 'nginx-gate', runsOn: proxy01, port: 8443, image });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: gate, auth: 'own' },
      });
      return runningLabOf({ gate, wiki });
    },

    'its image says which proxy it is': () => {
      const gate = defineService({
        name: 'gate',
        runsOn: proxy01,
        port: 8443,
        image: { repository: 'docker.io/library/caddy', tag: '2.10.2' },
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: gate, auth: 'own' },
      });
      return runningLabOf({ gate, wiki });
    },

    'nothing says what it is: whoever names it as a proxy knows': () => {
      const door = defineService({ name: 'door', runsOn: proxy01, port: 8443 });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: door, auth: 'own' },
      });
      return runningLabOf({ door, wiki });
    },
  },
};
