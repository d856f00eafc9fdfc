export {
  accountOf,
  addressOf,
  clusterDomain,
  entrances,
  isDnsOurs,
  isTls,
  liveEntrances,
  pageName,
  routeAddress,
} from './access.ts';
export type { Entrance } from './access.ts';
export { alertSourceIn, alertSourcesOf } from './alerts.ts';
export { fixedGroups } from './ansible-groups.ts';
export {
  backupJobsOf,
  backupPlaces,
  backupsOf,
  backupTool,
  backupToolsIn,
  copiedFromInside,
  coverBy,
  isMade,
  lacksTool,
  leftOut,
  serviceCopies,
  snapshotsOf,
  storageUnder,
  writersOf,
} from './backup/index.ts';
export type { BackupPlace, Cover, ServiceCopy } from './backup/index.ts';
export {
  capacityOf,
  CORES_PER_THREAD,
  coreUse,
  countedGuests,
  evacuationOf,
  largestFit,
  memoryUse,
  poolUse,
  siteCapacity,
} from './capacity/index.ts';
export type {
  Capacity,
  GpuUse,
  Lack,
  MemoryUse,
  Move,
  PoolUse,
  Refusal,
  Room,
  SiteCapacity,
} from './capacity/index.ts';
export {
  argoNamespace,
  argoNamespaceOf,
  defaultDeny,
  isBuiltInNamespace,
  isSystemNamespace,
  localClass,
  rootApp,
  storageApp,
} from './cluster.ts';
export { chainOf, effectWords, impactOf } from './impact/index.ts';
export type { Consequence, Effect, Impact, Why } from './impact/index.ts';
export { ipv4Number, ipv4Range, ipv4Text, numberOf } from './ipv4.ts';
export type { Ipv4Range } from './ipv4.ts';
export { claimName, codenameOf, groupName, internalName, namespaceOf, roleOf } from './names.ts';
export type { SharedByGroup } from './names.ts';
export {
  clusterOf,
  guestsOn,
  isLive,
  isMachine,
  liveMachines,
  nodesOf,
  poolsOf,
  servicesOn,
  siteOf,
  takesGuests,
  usersOf,
  workNodesOf,
} from './place.ts';
export type { Machine } from './place.ts';
export { wayFrom } from './way.ts';
export type { Way } from './way.ts';
export { machineNetworks } from './machine-networks.ts';
export { clusterSecrets, vaultSecrets } from './secrets.ts';
export type { ClusterSecret, VaultExample, VaultSecret } from './secrets.ts';
export { siteAddress } from './site-address.ts';
export { identityProviderOf, oidcClientOf } from './sign-in.ts';
export {
  claimsOn,
  claimsWithin,
  disksOf,
  guestDisks,
  hasDiskIn,
  isOnDisk,
  poolOf,
  proxmoxMount,
  reachesOverNetwork,
  shareNetwork,
  sharePath,
  sharesMountedAt,
  storageHost,
  storageOf,
} from './storage/index.ts';
export type { Claim } from './storage/index.ts';
export { exampleOf, isPlaceholder, placeholderOf, vaultKeys } from './vault-entry.ts';
