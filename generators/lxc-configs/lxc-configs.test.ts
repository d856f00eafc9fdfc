import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { defineLab, defineService } from '../../model/index.ts';
import { resolved } from '../fixtures/resolved.ts';
import * as guests from '../fixtures/small-lab/guests.ts';
import smallLab from '../fixtures/small-lab/index.ts';
import * as sites from '../fixtures/small-lab/sites.ts';
import { expectSnapshots } from '../fixtures/snapshots.ts';
import { generateLxcConfigs } from './index.ts';

test('the small lab', async () => {
  await expectSnapshots(
    join(import.meta.dirname, 'snapshots/small-lab'),
    generateLxcConfigs(resolved(smallLab)),
  );
});

const chart = { repository: 'https://example.com/charts', name: 'traefik', version: '1.0.0' };
const traefik = defineService({
  name: 'traefik',
  runsOn: guests.orion,
  tier: 'platform',
  port: 443,
  chart,
});

/** What the guests of a lab know where an identity provider runs on something, and guards a page. */
function guarded(runsOn: typeof guests.orion | typeof guests.workbench) {
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
  return servicesIn({ traefik, authentik, proxy });
}

test('a proxy knows which software it has to ask, and where', () => {
  const services = guarded(guests.workbench);
  expect(services['nginx-proxy'].pages).toEqual([
    {
      hostname: 'compute-a.example.com',
      target: 'asgard-atlas',
      address: "{{ vault_addresses['acheron-management-vlan']['asgard-atlas'] }}",
      port: 8006,
      auth: {
        mode: 'forward',
        product: 'authentik',
        address: 'http://dev-no-01.asgard.example.com:9000',
      },
    },
  ]);
  expect(services['sign-in']).toMatchObject({
    product: 'authentik',
    port: 9000,
    hostname: 'login.example.com',
    pages: [],
  });
});

test('a provider in a cluster answers under its public name, and is configured there', () => {
  const services = guarded(guests.orion);
  expect(services['nginx-proxy'].pages[0].auth).toMatchObject({
    product: 'authentik',
    address: 'https://login.example.com',
  });
  expect(Object.keys(services)).toEqual(['nginx-proxy']);
});

test('a proxy also answers for services on guests, over a network that it shares with them', () => {
  const proxy = defineService({ name: 'nginx-proxy', runsOn: guests.proxy, port: 443 });
  const notes = defineService({
    name: 'notes',
    runsOn: guests.workbench,
    port: 8080,
    image: { repository: 'example.com/notes', tag: '1.2.3' },
    expose: { hostname: 'leaf', via: proxy, auth: 'none', public: true },
  });
  const services = servicesIn({ proxy, notes });
  expect(services['nginx-proxy'].pages).toEqual([
    {
      hostname: 'leaf.example.com',
      target: 'notes',
      address: "{{ vault_addresses['styx-servers-vlan']['dev-no-01'] }}",
      port: 8080,
      auth: null,
    },
  ]);
  expect(services['notes']).toMatchObject({ product: null, image: 'example.com/notes:1.2.3' });
});

// --- internal ---

/** Services on guests, by name, of the small lab with these instead of its own. */
function servicesIn(services: Readonly<Record<string, object>>) {
  const lab = resolved(defineLab({ ...smallLab, parts: [sites, guests, services] }));
  const known = generateLxcConfigs(lab).flatMap(
    ({ text }) => Object(parse(text)).guest_config_services,
  );
  return Object.fromEntries(known.map((service) => [service.name, service]));
}
