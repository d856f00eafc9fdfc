import type { Dataset, Service, StoragePool } from '../../kinds/index.ts';
import { storageHost } from '../../relations/index.ts';

/**
 * Served as files, to machines that then leave locking to the server. iSCSI is not: it serves a
 * disk.
 */
export const isFileShare = (storage: StoragePool | Dataset): storage is Dataset =>
  storage.kind === 'dataset' && (storage.share === 'nfs' || storage.share === 'smb');

/**
 * True where a service reaches a file share over the network; a container beside it has the files
 * passed in by the host.
 */
export const reachesOverNetwork = ({ runsOn }: Service, dataset: Dataset): boolean =>
  !(
    runsOn.kind === 'lxc' &&
    runsOn.host === storageHost(dataset) &&
    runsOn.mounts.some(({ source }) => source === dataset)
  );
