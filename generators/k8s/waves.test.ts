import { expect, test } from 'vitest';
import shipped from '../../model/lab/index.ts';
import { resolved } from '../fixtures/resolved.ts';
import { storageWave, wavesOf } from './waves.ts';

test('a service comes after what it depends on, and the platform before the applications', () => {
  const services = resolved(shipped).services.filter(({ runsOn }) => runsOn.kind === 'cluster');
  const waves = wavesOf(services);
  expect(Object.fromEntries([...waves].map(([{ name }, wave]) => [name, wave]))).toEqual({
    'cert-manager': -50,
    cloudflared: -50,
    prometheus: -50,
    traefik: -49,
    'argo-cd': -48,
    grafana: -48,
    'arr-stack': 0,
    websites: 0,
  });
  expect(Math.min(...waves.values())).toBeGreaterThan(storageWave);
});

test('a platform service that depends on an application comes after it', () => {
  const { services } = resolved(shipped);
  const [app, platform] = (['app', 'platform'] as const).map((tier) =>
    services.find((service) => service.tier === tier && service.dependsOn.length === 0),
  );
  if (!platform) throw new Error('the shipped lab has no platform service that depends on nothing');
  const first = app ?? { ...platform, tier: 'app' as const };
  const late = { ...platform, dependsOn: [first] };
  expect(wavesOf([first, late]).get(late)).toBe(1);
});
