export { ask, type Call } from './api.ts';
export type { Result } from './endpoint.ts';
export { startProxmox } from './server.ts';
export type { LoggedCall, SimulatedProxmox } from './server.ts';
export { freshCluster, withGuest, without } from './state.ts';
export type { Guest, State, Storage } from './state.ts';
export { isAgentOn } from './guests/shown.ts';
export { waiting } from './guests/hot-plug.ts';
export { bytesIn, sizeOf, storageOf } from './guests/volumes.ts';
