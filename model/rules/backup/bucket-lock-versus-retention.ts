import { inWords } from '../../entity/index.ts';
import type { Rule } from '../rule.ts';

export const bucketLockVersusRetention: Rule = {
  id: 'bucket-lock-versus-retention',
  severity: 'error',
  title: 'The lock of a bucket contradicts what is kept in it',
  why:
    'S3 refuses an object lock without versioning. ' +
    'A lock that outlives the retention makes pruning fail, ' +
    'and the bucket grows until somebody notices the bill.',
  remedy:
    'Keep versioning on where there is a lock, ' +
    'and keep backups at least as long as the bucket is locked.',
  *check(lab) {
    for (const bucket of lab.buckets) {
      if (bucket.lockDays === undefined || bucket.versioning) continue;
      const locked = inWords(bucket.lockDays, 'day');
      yield {
        at: { owner: bucket, path: ['versioning'] },
        message:
          `bucket '${bucket.name}' locks its objects for ${locked}, ` +
          'which S3 refuses without versioning',
        help: 'remove `versioning: false`, or `lockDays`',
        related: [{ at: { owner: bucket, path: ['lockDays'] }, message: 'the lock' }],
      };
    }
    for (const backup of lab.backups) {
      const { target, keepDays } = backup;
      if (target.kind !== 'bucket' || target.lockDays === undefined || keepDays >= target.lockDays)
        continue;
      const [kept, locked] = [keepDays, target.lockDays].map((days) => inWords(days, 'day'));
      yield {
        at: { owner: backup, path: ['keepDays'] },
        message:
          `backup '${backup.name}' deletes copies after ${kept}, ` +
          `but bucket '${target.name}' locks them for ${locked}`,
        help: `set \`keepDays: ${target.lockDays}\` or more, or shorten \`lockDays\` of the bucket`,
        related: [{ at: { owner: target, path: ['lockDays'] }, message: 'the lock' }],
      };
    }
  },
};
