import {
  type Bucket,
  isLive,
  type Location,
  parseName,
  type ResolvedLab,
  writersOf,
} from '../../model/index.ts';
import type { AwsVariables, BucketVariables } from './shapes.ts';

/** Variables of an AWS root: buckets, and who may write to them. */
export const awsVariables = (lab: ResolvedLab, location: Location): AwsVariables => ({
  location: location.name,
  buckets: Object.fromEntries(
    lab.buckets
      .filter((bucket) => bucket.location === location)
      .filter(isLive)
      .map((bucket) => [bucket.name, bucketVariables(lab, bucket)]),
  ),
});

// --- internal ---

const bucketVariables = (lab: ResolvedLab, bucket: Bucket): BucketVariables => ({
  purpose: parseName(lab.convention, 'bucket', bucket.name)?.['purpose'] ?? bucket.name,
  versioning: bucket.versioning,
  noncurrent_days: bucket.keepNoncurrentDays,
  object_lock_days: bucket.lockDays ?? null,
  writers: Object.fromEntries(writersOf(lab, bucket).map(({ name, prefix }) => [name, { prefix }])),
});
