import type { LabIndex } from '../../graph/index.ts';
import type { Backup, Bucket } from '../../kinds/index.ts';
import { isLive, usersOf } from '../place.ts';

/** Who writes backups into a bucket, under a prefix of its own. */
export interface BucketWriter {
  /** Kind and name of what is backed up. @example 'vm-authentik-01' */
  readonly name: string;
  /** Ends with `/`. @example 'vm/authentik-01/' */
  readonly prefix: string;
}

/** Writers of a bucket, by its live backups; one for each source, however often it is backed up. */
export function writersOf(lab: LabIndex, bucket: Bucket): BucketWriter[] {
  const backups = usersOf(lab, bucket).filter(
    (user): user is Backup => user.kind === 'backup' && user.target === bucket,
  );
  const sources = new Set(backups.filter(isLive).map(({ source }) => source));
  return [...sources].map(writerOf);
}

/** Who writes the backups of something, into whichever bucket. */
export const writerOf = ({ kind, name }: Backup['source']): BucketWriter => ({
  name: `${kind}-${name}`,
  prefix: `${kind}/${name}/`,
});
