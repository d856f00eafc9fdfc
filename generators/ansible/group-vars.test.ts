import { expect, test } from 'vitest';
import { defineLab, defineService } from '../../model/index.ts';
import { resolved } from '../fixtures/resolved.ts';
import * as guests from '../fixtures/small-lab/guests.ts';
import smallLab from '../fixtures/small-lab/index.ts';
import * as sites from '../fixtures/small-lab/sites.ts';
import { groupVars } from './group-vars.ts';

const chart = { repository: 'https://example.com/charts', name: 'traefik', version: '1.0.0' };
const traefik = defineService({
  name: 'traefik',
  runsOn: guests.orion,
  tier: 'platform',
  port: 443,
  chart,
});

/**
 * What plays know of an identity provider that runs on something, and of the page that it guards.
 */
function servicesWith(runsOn: typeof guests.orion | typeof guests.workbench) {
  const authentik = defineService({
    name: 'sign-in',
    runsOn,
    tier: 'platform',
    port: 9000,
    chart: { ...chart, name: 'authentik' },
    expose: { hostname: 'login', via: traefik, auth: 'own' },
  });
  const proxy = defineService({
    name: 'nginx-proxy',
    runsOn: guests.proxy,
    tier: 'platform',
    port: 443,
    fronts: [
      { target: sites.atlas, hostname: 'compute-a', auth: { mode: 'forward', by: authentik } },
    ],
  });
  return Object(
    groupVars(
      resolved(defineLab({ ...smallLab, parts: [sites, guests, { traefik, authentik, proxy }] })),
    ),
  ).homelab_services;
}

test('a proxy on a guest knows which software it has to ask, and where', () => {
  const services = servicesWith(guests.workbench);
  expect(services['nginx-proxy'].fronts[0].auth).toEqual({
    mode: 'forward',
    by: 'sign-in',
    product: 'authentik',
    address: 'http://dev-no-01.asgard.example.com:9000',
  });
  expect(services['sign-in']).toMatchObject({ port: 9000, auth: { mode: 'own', by: null } });
});

test('in a cluster the provider answers under its public name, on the port of its chart', () => {
  const services = servicesWith(guests.orion);
  expect(services['nginx-proxy'].fronts[0].auth).toMatchObject({
    by: 'sign-in',
    address: 'https://login.example.com',
  });
  expect(services['sign-in']).toMatchObject({ port: 80 });
});
