export { withLock } from './lock.ts';
export { manifestName } from './manifest.ts';
export { OutputError, systemReason } from './output-error.ts';
export { planOutput } from './plan.ts';
export type { Plan } from './plan.ts';
export { realFolder } from './target.ts';
export { writePlan } from './write.ts';
