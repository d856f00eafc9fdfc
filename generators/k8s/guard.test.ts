import { describe, expect, test } from 'vitest';
import { entrances, type Service } from '../../model/index.ts';
import { labs } from './fixtures/labs.ts';
import { generateK8s } from './index.ts';

// The check refuses all of this. Should it ever be asked for nevertheless, what has lost its guard
// must stay shut.

const lab = labs['two clusters'];
const named = (name: string): Service =>
  lab.services.find((service) => service.name === name) ?? never(name);
const hosts = () =>
  entrances(lab)
    .filter(({ via }) => via === named('traefik'))
    .map(({ name, exposure }) => ({
      name,
      guarded: typeof exposure.auth === 'object' && exposure.auth.mode === 'forward',
    }));

describe.each([
  [
    'a proxy that we cannot tell to ask',
    'traefik',
    'ingress-nginx',
    ['buy.example.com', 'curves.example.com', 'notes.example.com', 'watch.example.com'],
  ],
  [
    'a provider that we know no address of',
    'authentik',
    'keycloak',
    ['curves.example.com', 'notes.example.com', 'watch.example.com'],
  ],
])('behind %s', (_title, name, product, shut) => {
  test('only what needs no guard is answered for', () => {
    const service = named(name);
    const { chart } = service;
    try {
      Object.assign(service, { chart: { ...chart, name: product } });
      const text = generateK8s(lab)
        .map((file) => file.text)
        .join('');
      expect(
        hosts()
          .filter(
            (host) => !text.includes(`host: ${host.name}`) && !text.includes(`- ${host.name}`),
          )
          .map((host) => host.name)
          .toSorted(),
      ).toEqual(shut);
      expect(hosts().filter(({ guarded }) => !guarded)).not.toEqual([]);
    } finally {
      Object.assign(service, { chart });
    }
  });
});

// --- internal ---

function never(name: string): never {
  throw new Error(`no service ${name}`);
}
