import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik01,
  image,
  orion,
  proxy01,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

const app = { runsOn: orion, port: 8080, chart: appTemplate, image };
const signIn = { via: traefik, scope: 'tunnel', auth: 'own' } as const;

/** An identity provider that no proxy can ask. */
const keycloakAt = { runsOn: authentik01, port: 8080, expose: { ...signIn, hostname: 'accounts' } };

export const cases: RuleCases = {
  breaks: {
    'the proxy is to ask Keycloak, which has no address for it': () => {
      const keycloak = defineService({
        name: 'keycloak',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'accounts', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: { mode: 'forward', by: keycloak } },
      });
      return runningLabOf({ keycloak, gallery });
    },

    'all that asks one provider is told once': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, auth: { mode: 'forward', by: keycloak } },
      });
      const shop = defineService({
        ...app,
        name: 'shop',
        expose: { hostname: 'buy', via: traefik, auth: { mode: 'forward', by: keycloak } },
      });
      return runningLabOf({ keycloak, gallery, shop });
    },

    'the provider is an application that nobody knows': () => {
      const boards = defineService({
        ...app,
        name: 'boards',
        expose: { ...signIn, hostname: 'curves' },
      });
      const wiki = defineService({
        ...app,
        name: 'wiki',
        expose: { hostname: 'notes', via: traefik, auth: { mode: 'forward', by: boards } },
      });
      return runningLabOf({ boards, wiki });
    },

    'on a guest the application could ask the provider by itself': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8081,
        expose: { hostname: 'notes', via: traefik, auth: { mode: 'forward', by: keycloak } },
      });
      return runningLabOf({ keycloak, wiki });
    },

    'a management page is to be guarded by it': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: { mode: 'forward', by: keycloak } }],
      });
      return runningLabOf({ keycloak, nginxProxy });
    },

    'nothing in the lab can be asked': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, auth: { mode: 'forward', by: keycloak } },
      });
      return runningLabOf({ authentik: keycloak, gallery });
    },
  },
  holds: {
    'authentik has an address for it': () => {
      const authentik = defineService({
        name: 'authentik',
        runsOn: authentik01,
        port: 9000,
        expose: { hostname: 'login', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: { mode: 'forward', by: authentik } },
      });
      return runningLabOf({ authentik, gallery });
    },

    'OAuth2 Proxy can be asked, and asks Keycloak': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const oauth2Proxy = defineService({
        name: 'oauth2-proxy',
        runsOn: authentik01,
        port: 4180,
        expose: { ...signIn, hostname: 'door' },
        dependsOn: [keycloak],
      });
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, auth: { mode: 'forward', by: oauth2Proxy } },
      });
      return runningLabOf({ keycloak, oauth2Proxy, gallery });
    },

    'its image says that it is Authelia': () => {
      const guard = defineService({
        ...app,
        name: 'guard',
        image: { repository: 'ghcr.io/authelia/authelia', tag: '4.39.0' },
        expose: { ...signIn, hostname: 'accounts' },
      });
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, auth: { mode: 'forward', by: guard } },
      });
      return runningLabOf({ guard, gallery });
    },

    'the application asks Keycloak by itself': () => {
      const keycloak = defineService({ ...keycloakAt, name: 'keycloak' });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8081,
        expose: { hostname: 'notes', via: traefik, auth: { mode: 'oidc', by: keycloak } },
      });
      return runningLabOf({ keycloak, wiki });
    },
  },
};
