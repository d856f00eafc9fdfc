export { coverBy } from './cover.ts';
export type { Cover } from './cover.ts';
export { leftOut, storageUnder } from './guest-copy.ts';
export { backupJobsOf, backupsOf } from './jobs.ts';
export { snapshotsOf } from './snapshots.ts';
export type { Snapshots } from './snapshots.ts';
export { backupTool, backupToolsIn, copiedFromInside, isMade, lacksTool } from './tool.ts';
export { writersOf } from './writers.ts';
