import { expect, test } from 'vitest';
import { resolved } from '../fixtures/resolved.ts';
import twoClusters from './fixtures/two-clusters.ts';
import { storageWave, wavesOf } from './waves.ts';

const lab = resolved(twoClusters);

test('a service comes after what it depends on, and the platform before the applications', () => {
  const services = lab.services.filter(({ runsOn }) => runsOn.name === 'asgard-orion-cluster');
  const traefik = services.filter(({ name }) => name === 'traefik');
  // The longest chain of the fixture is two long; this makes it three.
  const waves = wavesOf(services.map((service) => (service.name === 'authentik' ? { ...service, dependsOn: traefik } : service)));
  expect(Object.fromEntries([...waves].map(([{ name }, wave]) => [name, wave]))).toEqual({
    'cert-manager': -50,
    'csi-nfs': -50,
    metrics: -50,
    traefik: -49,
    authentik: -48,
    attic: 0,
    player: 0,
    shop: 0,
  });
  expect(Math.min(...waves.values())).toBeGreaterThan(storageWave);
});

test('a platform service that depends on an application comes after it', () => {
  const [app, platform] = (['app', 'platform'] as const).map((tier) =>
    lab.services.find((service) => service.tier === tier && service.dependsOn.length === 0),
  );
  if (!app || !platform) throw new Error('the fixture lacks a service that depends on nothing');
  const late = { ...platform, dependsOn: [app] };
  expect(wavesOf([app, late]).get(late)).toBe(1);
});
