import type { Size } from '../../model/index.ts';

/**
 * A size as Kubernetes writes it: in the largest unit that takes a whole number. An API server keeps
 * no other form, and whoever applies one again under another name is told of a conflict.
 * @example quantity(tib(8)) // '8Ti'
 */
export const quantity = ({ mebibytes }: Size): string => inUnit(mebibytes, units);

// --- internal ---

const units = ['Mi', 'Gi', 'Ti', 'Pi'];

function inUnit(count: number, [unit = '', ...larger]: readonly string[]): string {
  const fits = larger.length > 0 && count > 0 && count % 1024 === 0;
  return fits ? inUnit(count / 1024, larger) : `${count}${unit}`;
}
