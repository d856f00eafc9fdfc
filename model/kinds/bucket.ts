import * as z from 'zod';
import { common, declare, defineKind, flag, inWords, ref, whole } from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import { locationKind } from './location.ts';
import type { Location } from './location.ts';

const schema = z.strictObject({
  ...common,
  location: ref(locationKind),
  /** Whether overwritten and deleted objects are kept. Default true. */
  versioning: flag().default(true),
  /** Days for which overwritten and deleted objects are kept. Default 30. */
  keepNoncurrentDays: whole(1, 3650).default(30),
  /**
   * Days for which an object can't be deleted by anybody but an administrator. Default: no lock.
   */
  lockDays: whole(1, 3650).optional(),
});

/** An S3 bucket. */
export type Bucket<N extends string = string> = BucketFacts & { readonly name: N };

interface BucketFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'bucket';
}

export type BucketSpec<N extends string, L extends string> = BucketFields & {
  /** `<org>-<location>-<purpose>-storage`. @example 'homelab-babylon-backups-storage' */
  readonly name: NameOf<'bucket', N, { location: NoInfer<L> }>;
  /** Cloud that keeps it. */
  readonly location: Location<L>;
};

type BucketFields = Omit<z.input<typeof schema>, 'name' | 'location'>;

/**
 * Declares a bucket.
 *
 * @example
 * export const backups = defineBucket({
 *   name: 'homelab-babylon-backups-storage',
 *   location: babylon,
 * });
 */
export function defineBucket<const N extends string, const L extends string>(
  spec: BucketSpec<N, L>,
): Bucket<N> {
  return declare(bucketKind, spec) as Bucket<N>;
}

const names = {
  pattern: '{org}-{location}-{purpose}-storage',
  article: 'a bucket',
  examples: ['homelab-babylon-backups-storage'],
  level: 'compiler',
  limits: ['s3'],
  notes: 'Unique in the whole world, hence the name of the lab in front.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    bucket: typeof names;
  }
}

/** All that is known of buckets. */
export const bucketKind = defineKind({
  kind: 'bucket',
  list: 'buckets',
  define: defineBucket,
  schema,
  words: ['bucket', 'buckets'],
  title: ['Bucket', 'Buckets'],
  names,
  family: 'storage',
  standsIn: 'location',
  knownParts: ({ location }: Bucket) => ({ location: location.name }),
  facts: ({ versioning, lockDays }: Bucket) => [
    'S3 bucket',
    ...(versioning ? ['versioned'] : []),
    ...(lockDays ? [`locked ${inWords(lockDays, 'day')}`] : []),
  ],
});
