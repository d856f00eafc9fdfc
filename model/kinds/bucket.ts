import * as z from 'zod';
import type { NameOf } from '../naming/index.ts';
import { common, declare } from './declare.ts';
import { flag, ref, whole } from './field.ts';
import type { Location } from './location.ts';

export const bucketSchema = z.strictObject({
  ...common,
  /** Cloud that keeps it. */
  location: ref<Location>('location', 'defineLocation'),
  /** Whether overwritten and deleted objects are kept. Default true. */
  versioning: flag().default(true),
  /** Days for which overwritten and deleted objects are kept. Default 30. */
  keepNoncurrentDays: whole(1, 3650).default(30),
  /** Days for which an object can't be deleted by anybody but an administrator. Default: no lock. */
  lockDays: whole(1, 3650).optional(),
});

/** An S3 bucket. */
export type Bucket<N extends string = string> = BucketFacts & { readonly name: N };

interface BucketFacts extends Readonly<z.output<typeof bucketSchema>> {
  readonly kind: 'bucket';
}

export type BucketSpec<N extends string, L extends string> = BucketFields & {
  /** `<org>-<location>-<purpose>-storage`. @example 'homelab-babylon-backups-storage' */
  readonly name: NameOf<'bucket', N, { location: NoInfer<L> }>;
  /** Cloud that keeps it. */
  readonly location: Location<L>;
};

type BucketFields = Omit<z.input<typeof bucketSchema>, 'name' | 'location'>;

/**
 * Declares a bucket.
 *
 * @example
 * export const backups = defineBucket({ name: 'homelab-babylon-backups-storage', location: babylon });
 */
export function defineBucket<const N extends string, const L extends string>(spec: BucketSpec<N, L>): Bucket<N> {
  return declare('bucket', bucketSchema, spec, defineBucket) as Bucket<N>;
}
