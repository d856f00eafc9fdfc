import type { Service } from '../../model/index.ts';

/** Wave of the Application `storage`, before every service. */
export const storageWave = -60;

/**
 * Sync wave per service: platform before applications, each after what it depends on.
 * Only a hint for the first sync: Argo CD does not wait reliably between Applications (argo-cd#27917), retries do the rest.
 */
export function wavesOf(services: readonly Service[]): Map<Service, number> {
  const here = new Set(services);
  const waves = new Map<Service, number>();
  const waveOf = (service: Service): number => {
    const known = waves.get(service);
    if (known !== undefined) return known;
    const first = firstWave[service.tier];
    waves.set(service, first); // ends a circle of dependencies
    const wave = service.dependsOn.filter((other) => here.has(other)).reduce((latest, other) => Math.max(latest, waveOf(other) + 1), first);
    waves.set(service, wave);
    return wave;
  };
  for (const service of services) waveOf(service);
  return waves;
}

// --- internal ---

const firstWave: Readonly<Record<Service['tier'], number>> = { platform: -50, app: 0 };
