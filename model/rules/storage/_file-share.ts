import type { Dataset, StoragePool } from '../../kinds/index.ts';

/**
 * Served as files, to machines that then leave locking to the server. iSCSI is not: it serves a
 * disk.
 */
export const isFileShare = (storage: StoragePool | Dataset): storage is Dataset =>
  storage.kind === 'dataset' && (storage.share === 'nfs' || storage.share === 'smb');
