import * as z from 'zod';

/**
 * An amount of memory or storage. Make one with {@link mib}, {@link gib} or {@link tib}; never a
 * bare number.
 */
export interface Size {
  /** Whole mebibytes (1 MiB = 1,048,576 bytes). */
  readonly mebibytes: number;
}

/**
 * An amount in mebibytes.
 * @example mib(512)
 */
export const mib = (amount: number): Size => ({ mebibytes: amount });

/**
 * An amount in gibibytes (1,024 MiB).
 * @example gib(64)
 */
export const gib = (amount: number): Size => ({ mebibytes: amount * 1024 });

/**
 * An amount in tebibytes (1,024 GiB).
 * @example tib(2)
 */
export const tib = (amount: number): Size => ({ mebibytes: amount * 1024 * 1024 });

/** Total of several sizes. */
export const totalSize = (sizes: Iterable<Size>): Size => {
  let mebibytes = 0;
  for (const size of sizes) mebibytes += size.mebibytes;
  return { mebibytes };
};

/**
 * Whole gibibytes, for targets that know no smaller unit. A rule refuses disks that are not whole
 * gibibytes.
 */
export const inGib = (size: Size): number => size.mebibytes / 1024;

/**
 * A size as people write it: the largest unit that keeps it exact to one decimal.
 *
 * @example showSize(gib(64)) // '64 GiB'
 */
export function showSize(size: Size): string {
  const units = [
    ['TiB', 1024 * 1024],
    ['GiB', 1024],
    ['MiB', 1],
  ] as const;
  const [unit, factor] = units.find(
    ([, mebibytes]) =>
      Math.abs(size.mebibytes) >= mebibytes && Number.isInteger((size.mebibytes * 10) / mebibytes),
  ) ?? ['MiB', 1];
  return `${size.mebibytes / factor} ${unit}`;
}

/** Schema of a size: whole mebibytes, at least one. */
export const sizeOf = (example: string) =>
  z
    .custom<Size>(isWhole, {
      error: ({ input }) => `a size${isSize(input) ? conditionOf(input) : ''} such as ${example}`,
    })
    .meta(inJson);

/** True for what a size function returned, whatever the amount. */
export const isSize = (value: unknown): value is Size =>
  typeof value === 'object' &&
  value !== null &&
  'mebibytes' in value &&
  typeof value.mebibytes === 'number';

// --- internal ---

/** How a size stands in the export: JSON Schema cannot know what a custom check accepts. */
const inJson = {
  type: 'object' as const,
  properties: { mebibytes: { type: 'integer' as const, minimum: 1 } },
  required: ['mebibytes'],
  additionalProperties: false,
};

const isWhole = (value: unknown): boolean =>
  isSize(value) && Number.isSafeInteger(value.mebibytes) && value.mebibytes > 0;

/** What is wrong with an amount, as what it should be. */
const conditionOf = ({ mebibytes }: Size): string =>
  mebibytes <= 0 ? ' of more than 0,' : Number.isInteger(mebibytes) ? '' : ' in whole mebibytes,';
