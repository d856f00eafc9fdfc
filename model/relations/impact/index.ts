export { effectWords } from './consequence.ts';
export type { Consequence, Effect, Why } from './consequence.ts';
export { chainOf, impactOf } from './impact.ts';
export type { Impact } from './impact.ts';
