import { defineService, type Auth, type Service } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  appTemplate,
  authentik,
  authentik01,
  image,
  orion,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

/** An identity provider on a guest, reached in the house. */
const providerAt = (hostname: string) =>
  ({ runsOn: authentik01, expose: { hostname, via: traefik, auth: 'own' } }) as const;

/** A reference is a value, so that the compiler refuses a circle. This is the way around it. */
const letSignIn = (service: Service, auth: Auth): Service =>
  Object.assign(service, { expose: { ...service.expose, auth } });

export const cases: RuleCases = {
  breaks: {
    'an identity provider signs people in through itself': () => {
      const dex = defineService({
        name: 'dex',
        runsOn: authentik01,
        port: 5556,
        expose: { hostname: 'accounts', via: traefik, auth: 'own' },
      });

      // A constant can't name itself; a lab that is put together by a program can.
      Object.assign(dex, { expose: { ...dex.expose, auth: { mode: 'oidc', by: dex } } });
      return runningLabOf({ dex });
    },

    'two identity providers send people to each other': () => {
      const dex = defineService({ ...providerAt('accounts'), name: 'dex', port: 5556 });
      const keycloak = defineService({ ...providerAt('people'), name: 'keycloak', port: 8080 });
      letSignIn(dex, { mode: 'oidc', by: keycloak });
      letSignIn(keycloak, { mode: 'oidc', by: dex });
      return runningLabOf({ dex, keycloak });
    },

    'the way to a circle of three is no part of it': () => {
      const dex = defineService({ ...providerAt('accounts'), name: 'dex', port: 5556 });
      const keycloak = defineService({ ...providerAt('people'), name: 'keycloak', port: 8080 });
      const zitadel = defineService({ ...providerAt('members'), name: 'zitadel', port: 8085 });
      letSignIn(dex, { mode: 'oidc', by: keycloak });
      letSignIn(keycloak, { mode: 'oidc', by: zitadel });
      letSignIn(zitadel, { mode: 'oidc', by: dex });

      const boards = defineService({ ...providerAt('notes'), name: 'boards', port: 3000 });
      letSignIn(boards, { mode: 'oidc', by: keycloak });
      return runningLabOf({ dex, keycloak, zitadel, boards });
    },

    'a provider asks itself through its proxy': () => {
      const authelia = defineService({ ...providerAt('accounts'), name: 'authelia', port: 9091 });
      letSignIn(authelia, { mode: 'forward', by: authelia });
      return runningLabOf({ authelia });
    },

    'in a cluster it is not told besides that nothing wires its sign-in': () => {
      const dex = defineService({
        name: 'dex',
        runsOn: orion,
        port: 5556,
        chart: { repository: 'https://charts.dexidp.io', name: 'dex', version: '0.24.0' },
        expose: { hostname: 'accounts', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      letSignIn(dex, { mode: 'oidc', by: dex });
      return runningLabOf({ dex });
    },
  },
  holds: {
    'it has a sign-in of its own': () => {
      const dex = defineService({
        name: 'dex',
        runsOn: authentik01,
        port: 5556,
        expose: { hostname: 'accounts', via: traefik, auth: 'own' },
      });
      return runningLabOf({ dex });
    },

    'one provider asks another, which has a sign-in of its own': () => {
      const dex = defineService({
        name: 'dex',
        runsOn: authentik01,
        port: 5556,
        expose: { hostname: 'accounts', via: traefik, auth: { mode: 'oidc', by: authentik } },
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: traefik, auth: { mode: 'oidc', by: dex } },
      });
      return runningLabOf({ dex, wiki });
    },

    'two services ask the same provider': () => {
      const app = { runsOn: orion, port: 8080, chart: appTemplate, image };
      const auth = { mode: 'forward', by: authentik } as const;
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, auth },
      });
      const recipes = defineService({
        ...app,
        name: 'recipes',
        expose: { hostname: 'food', via: traefik, auth },
      });
      return runningLabOf({ gallery, recipes });
    },

    'a service that is exposed to nobody asks nobody': () => {
      const worker = defineService({ name: 'worker', runsOn: authentik01, port: 5556 });
      return runningLabOf({ worker });
    },
  },
};
