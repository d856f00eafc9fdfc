export { record } from './recording.ts';
export type { Recording } from './recording.ts';
export { resolve } from './resolve.ts';
