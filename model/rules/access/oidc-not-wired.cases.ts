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

const app = { runsOn: orion, port: 8080, chart: appTemplate, image };
const chart = (name: string) => ({
  repository: 'https://example.com/charts',
  name,
  version: '12.11.1',
});

/** An identity provider whose sign-in pages nobody knows. */
const keycloakAt = {
  runsOn: authentik01,
  port: 8443,
  expose: { hostname: 'accounts', via: traefik, scope: 'tunnel', auth: 'own' },
} as const;

const tunnelTo = (proxy: Service) =>
  defineTunnel({
    name: 'asgard-tunnel',
    location: asgard,
    zone,
    connector: cloudflared,
    routes: [traefik, proxy],
  });

export const cases: RuleCases = {
  breaks: {
    'nothing gives an application in a cluster its client': () => {
      const recipes = defineService({
        name: 'recipes',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: {
          hostname: 'food',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: authentik },
        },
      });
      return runningLabOf({ recipes });
    },

    'its name is that of a product that could be wired, its chart is not': () => {
      const grafana = defineService({
        ...app,
        name: 'grafana',
        expose: {
          hostname: 'dash',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: authentik },
        },
      });
      return runningLabOf({ grafana });
    },

    'its chart could be wired, but the pages of the provider are unknown': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const boards = defineService({
        name: 'boards',
        runsOn: orion,
        port: 80,
        chart: chart('grafana'),
        expose: {
          hostname: 'dash',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: keycloak },
        },
      });
      return runningLabOf({ keycloak, boards });
    },

    'neither is known, and the proxy can’t ask in its place': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const ingress = defineService({
        name: 'ingress',
        runsOn: orion,
        tier: 'platform',
        port: 443,
        chart: chart('ingress-nginx'),
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        port: 3000,
        chart: chart('outline'),
        expose: {
          hostname: 'notes',
          via: ingress,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: keycloak },
        },
      });
      return runningLabOf({ keycloak, ingress, wiki, tunnel: tunnelTo(ingress) });
    },

    'no other provider is in the lab': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const boards = defineService({
        name: 'boards',
        runsOn: orion,
        port: 80,
        chart: chart('grafana'),
        expose: {
          hostname: 'dash',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: keycloak },
        },
      });
      return runningLabOf({ authentik: keycloak, boards });
    },

    'two providers could be asked: the one that it names is proposed': () => {
      const authelia = defineService({
        name: 'authelia',
        runsOn: authentik01,
        port: 9091,
        expose: { hostname: 'accounts', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      const recipes = defineService({
        ...app,
        name: 'recipes',
        expose: {
          hostname: 'food',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: authentik },
        },
      });
      return runningLabOf({ authelia, recipes });
    },

    'a management page is no client of anybody': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        tier: 'platform',
        port: 443,
        fronts: [
          {
            target: atlas,
            hostname: 'compute',
            scope: 'tunnel',
            auth: { mode: 'oidc', by: authentik },
          },
        ],
      });
      return runningLabOf({ nginxProxy, tunnel: tunnelTo(nginxProxy) });
    },
  },
  holds: {
    'the proxy asks the provider': () => {
      const recipes = defineService({
        name: 'recipes',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: {
          hostname: 'food',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'forward', by: authentik },
        },
      });
      return runningLabOf({ recipes });
    },

    'it has a sign-in of its own': () => {
      const recipes = defineService({
        ...app,
        name: 'recipes',
        expose: { hostname: 'food', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ recipes });
    },

    'everybody in the house may use it': () => {
      const recipes = defineService({
        ...app,
        name: 'recipes',
        expose: { hostname: 'food', via: traefik, auth: 'none' },
      });
      return runningLabOf({ recipes });
    },

    'the charts of Grafana and Argo CD are told, whatever their service is called': () => {
      const auth: Auth = { mode: 'oidc', by: authentik };
      const boards = defineService({
        name: 'boards',
        runsOn: orion,
        port: 80,
        chart: chart('grafana'),
        expose: { hostname: 'dash', via: traefik, scope: 'tunnel', auth },
      });
      const delivery = defineService({
        name: 'delivery',
        runsOn: orion,
        tier: 'platform',
        port: 80,
        chart: chart('argo-cd'),
        expose: { hostname: 'ship', via: traefik, scope: 'tunnel', auth },
      });
      return runningLabOf({ boards, delivery });
    },

    'authentik is known by its image too': () => {
      const login = defineService({
        ...app,
        name: 'login',
        image: { repository: 'ghcr.io/goauthentik/server', tag: '2026.8.0' },
        expose: { hostname: 'accounts', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      const boards = defineService({
        name: 'boards',
        runsOn: orion,
        port: 80,
        chart: chart('grafana'),
        expose: {
          hostname: 'dash',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: login },
        },
      });
      return runningLabOf({ login, boards });
    },

    'on a guest the role of the service is told everything, whatever the provider': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: {
          hostname: 'notes',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: keycloak },
        },
      });
      return runningLabOf({ keycloak, wiki });
    },
  },
};
