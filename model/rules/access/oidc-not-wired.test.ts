import { expect, test } from 'vitest';
import { defineService, resolve, type Auth, type Exposure, type Service } from '../../index.ts';
import { appTemplate, authentik, authentik01, image, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

const charts = 'https://example.com/charts';
const chart = (name: string) => ({ repository: charts, name, version: '1.0.0' });
const inCluster = { runsOn: orion, port: 80 };
const onInternet = (auth: Auth) => ({ hostname: 'leaf', via: traefik, scope: 'tunnel', auth }) as const;
const oidc = (by: Service): Auth => ({ mode: 'oidc', by });

/** Every fault of the running lab with these parts, as `<rule>: <message>`. */
const told = (parts: Readonly<Record<string, object>>): string[] =>
  resolve(runningLabOf(parts)).faults.map(({ rule, message }) => `${rule}: ${message}`);

/** Ids of every fault of the running lab with these parts. */
const rulesOf = (parts: Readonly<Record<string, object>>): string[] => resolve(runningLabOf(parts)).faults.map(({ rule }) => rule);

test.for(['argo-cd', 'grafana'])('%s signs people in through authentik, whatever it is called', (product) => {
  const service = defineService({
    ...inCluster,
    name: 'boards',
    chart: chart(product),
    expose: onInternet(oidc(authentik)),
  });
  expect(told({ service })).toEqual([]);
});

test('a name wires nothing: the chart does', () => {
  const grafana = defineService({
    ...inCluster,
    name: 'grafana',
    chart: appTemplate,
    image,
    expose: onInternet(oidc(authentik)),
  });
  expect(rulesOf({ grafana })).toEqual(['oidc-not-wired']);
});

test('authentik is known by its image too', () => {
  const login = defineService({
    ...inCluster,
    name: 'login',
    chart: appTemplate,
    image: { repository: 'ghcr.io/goauthentik/server', tag: '2026.8.0' },
    expose: { hostname: 'accounts', via: traefik, scope: 'tunnel', auth: 'own' },
  });
  const boards = defineService({
    ...inCluster,
    name: 'boards',
    chart: chart('grafana'),
    expose: onInternet(oidc(login)),
  });
  expect(told({ login, boards })).toEqual([]);
});

test('on a guest the role of the service is told everything, whatever the provider', () => {
  const keycloak = defineService({
    name: 'keycloak',
    runsOn: authentik01,
    port: 8443,
    expose: { hostname: 'accounts', via: traefik, scope: 'tunnel', auth: 'own' },
  });
  const wiki = defineService({ name: 'wiki', runsOn: authentik01, port: 8080, expose: onInternet(oidc(keycloak)) });
  expect(told({ keycloak, wiki })).toEqual([]);
});

test.for<Exposure>([
  { ...onInternet({ mode: 'forward', by: authentik }), public: false },
  { ...onInternet('own'), public: false },
  { ...onInternet('none'), scope: 'internal', public: false },
])('what the help offers leads to no other fault: scope $scope, auth $auth', (expose) => {
  const recipes = defineService({ ...inCluster, name: 'recipes', chart: appTemplate, image, expose });
  expect(told({ recipes })).toEqual([]);
});

test('inside the house it is a warning', () => {
  const recipes = defineService({
    ...inCluster,
    name: 'recipes',
    chart: appTemplate,
    image,
    expose: { hostname: 'leaf', via: traefik, auth: oidc(authentik) },
  });
  expect(resolve(runningLabOf({ recipes })).faults).toMatchObject([{ rule: 'oidc-not-wired-internal', severity: 'warning' }]);
});

test('a provider without a public name is told once, where it is reached from', () => {
  const hidden = defineService({ name: 'authentik', runsOn: authentik01, port: 9000 });
  const boards = defineService({
    ...inCluster,
    name: 'boards',
    chart: chart('grafana'),
    expose: onInternet(oidc(hidden)),
  });
  expect(told({ authentik: hidden, boards })).toEqual([
    "sign-in-unreachable: people sign in to 'leaf.example.com' through 'authentik', which is not exposed",
  ]);
});

test('a service without a chart is told that it has none, and no more', () => {
  const recipes = defineService({ ...inCluster, name: 'recipes', expose: onInternet(oidc(authentik)) });
  expect(rulesOf({ recipes })).toEqual(['chart-missing']);
});

test('a provider that signs in through itself is told so, and no more', () => {
  const dex = defineService({ ...inCluster, name: 'dex', chart: chart('dex'), expose: onInternet('own') });
  // References are values, so that the compiler refuses a circle. This is the way around it.
  Object.assign(dex, { expose: { ...dex.expose, auth: oidc(dex) } });
  expect(rulesOf({ dex })).toEqual(['auth-by-itself']);
});
