import { showSize, totalSize } from '../entity/index.ts';
import type { Size } from '../entity/index.ts';
import { compareNatural } from '../naming/index.ts';
import { FEW } from './_few.ts';

/** What one owner takes of something that many share. */
export interface Share {
  readonly name: string;
  readonly size: Size;
}

/**
 * Shares by owner, the largest last. The small ones beyond a few are summed up, so that the figures
 * still add up.
 *
 * @example showShares(shares) // 'k8s-master-01 8 GiB, k8s-worker-01 32 GiB'
 */
export function showShares(shares: Iterable<Share>): string {
  const totals = new Map<string, number>();
  for (const { name, size } of shares) totals.set(name, (totals.get(name) ?? 0) + size.mebibytes);
  const sorted = [...totals].map(([name, mebibytes]) => ({ name, size: { mebibytes } }));
  sorted.sort((a, b) => a.size.mebibytes - b.size.mebibytes || compareNatural(a.name, b.name));
  const cut = Math.max(sorted.length - FEW, 0);
  const small = sorted.slice(0, cut);
  const rest =
    small.length > 0
      ? [{ name: `${small.length} smaller ones`, size: totalSize(small.map(({ size }) => size)) }]
      : [];
  return [...rest, ...sorted.slice(cut)]
    .map(({ name, size }) => `${name} ${showSize(size)}`)
    .join(', ');
}
