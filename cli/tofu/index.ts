export { environmentOf, foreignSettings } from './environment.ts';
export { tofuProgram } from './program.ts';
export { needsOf, withStateInBucket, rootNames } from './roots.ts';
export { runProgram } from './run-program.ts';
