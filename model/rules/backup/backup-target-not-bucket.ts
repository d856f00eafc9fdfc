import type { Rule } from '../rule.ts';
import { isBesideSource } from './_backup-beside-source.ts';

export const backupTargetNotBucket: Rule = {
  id: 'backup-target-not-bucket',
  severity: 'error',
  title: 'A backup goes to a machine of the lab',
  why:
    'Fire, theft, a surge or one stolen administrator password takes the original and the copy. ' +
    'A bucket lies elsewhere, keeps old versions and can be locked.',
  remedy:
    'Send the backup to a bucket of another site. ' +
    'A local copy may be kept besides, by snapshots of the storage.',
  *check(lab) {
    for (const backup of lab.backups) {
      const { target } = backup;
      // `backup-to-source` says the worse of the two.
      if (target.kind === 'bucket' || isBesideSource(backup)) continue;
      const names = lab.buckets.map(({ name }) => name).join(', ');
      yield {
        at: { owner: backup, path: ['target'] },
        message: `backup '${backup.name}' goes to ${target.kind} '${target.name}', not to a bucket`,
        help: names ? `use a bucket: ${names}` : 'define a bucket in a cloud location and use it',
        related: [{ at: { owner: target }, message: `${target.kind} '${target.name}'` }],
      };
    }
  },
};
