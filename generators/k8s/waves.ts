import type { Texts } from './object.ts';

/**
 * Annotation of an object that is applied before those of higher waves; without it the wave is 0.
 *
 * Argo CD begins a wave when all of the one before is healthy, and waits for that without limit,
 * even if Git already holds the repair. So a wave is only for what is refused if it comes too
 * early. Applications have none: whatever one of them lacks, it retries, and the others go on.
 *
 * @example syncWave(-100) // { 'argocd.argoproj.io/sync-wave': '-100' }
 */
export const syncWave = (wave: number): Texts => ({ 'argocd.argoproj.io/sync-wave': String(wave) });
