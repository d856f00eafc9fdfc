import { totalSize } from '../../entity/index.ts';
import type { Size } from '../../entity/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { StoragePool } from '../../kinds/index.ts';
import { promisesOf } from '../storage/index.ts';
import type { Claim } from '../storage/index.ts';

/** What a pool has promised, and what it has left. */
export interface PoolUse {
  readonly pool: StoragePool;
  /** Disks, mounts and volumes by owner; a dataset with a quota stands for all that lies in it. */
  readonly claims: readonly Claim[];
  readonly whole: Size;
  readonly used: Size;
  /** Below zero where quotas promise more than there is. */
  readonly free: Size;
}

/**
 * What a pool has promised, and what it has left.
 * @example poolUse(lab, atlasBedrock).free // gib(724)
 */
export function poolUse(lab: LabIndex, pool: StoragePool): PoolUse {
  const claims = promisesOf(lab, pool);
  const whole = pool.capacity;
  const used = totalSize(claims.map(({ size }) => size));
  return { pool, claims, whole, used, free: minus(whole, used) };
}

// --- internal ---

const minus = (whole: Size, part: Size): Size => ({
  mebibytes: whole.mebibytes - part.mebibytes,
});
