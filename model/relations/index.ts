export { addressOf, entrances, isTls, liveEntrances, pageName } from './access.ts';
export type { Entrance } from './access.ts';
export { claimName, codenameOf, groupName, internalName, namespaceOf, roleOf } from './names.ts';
export type { SharedByGroup } from './names.ts';
export { clusterOf, guestsOn, isLive, isMachine, nodesOf, poolsOf, servicesOn, siteOf, usersOf } from './place.ts';
export type { Machine } from './place.ts';
export { proxmoxMount, sharePath, storageHost, writersOf } from './storage.ts';
export type { BucketWriter } from './storage.ts';
