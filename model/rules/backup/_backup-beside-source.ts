import type { Backup } from '../../kinds/index.ts';
import { poolOf } from '../../relations/index.ts';
import { sourcePools } from './_backup-storage.ts';

/** True where the copies lie on the disks (or in the bucket) that they are copies of. */
export function isBesideSource(backup: Backup): boolean {
  const { source, target } = backup;
  if (target.kind === 'bucket') return target === source;
  const pool = poolOf(target);
  return pool.host === source || sourcePools(backup).includes(pool);
}
