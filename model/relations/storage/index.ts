export { claimsOn, claimsWithin, promisesOf, sizesIn } from './claims.ts';
export type { Claim } from './claims.ts';
export { disksOf, guestDisks, hasDiskIn, isOnDisk, storageOf } from './guest-disks.ts';
export {
  layersOf,
  poolOf,
  proxmoxMount,
  reachesOverNetwork,
  servedOver,
  shareNetwork,
  sharesMountedAt,
  sharePath,
  storageHost,
} from './shares.ts';
export type { MountedShare } from './shares.ts';
