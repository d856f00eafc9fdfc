import { inGib, showSize } from '../../../model/index.ts';
import type { Size } from '../../../model/index.ts';

/** A size as the eye needs it: from 1 TiB on with one decimal. @example '1.2 TiB' for 1264 GiB */
export function about(size: Size): string {
  const gibibytes = inGib(size);
  return gibibytes < 1024 ? showSize(size) : `${Math.round(gibibytes / 102.4) / 10} TiB`;
}
