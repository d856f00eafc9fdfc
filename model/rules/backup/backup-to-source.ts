import type { Rule } from '../rule.ts';
import { isBesideSource } from './_backup-beside-source.ts';

export const backupToSource: Rule = {
  id: 'backup-to-source',
  severity: 'error',
  title: 'A backup lies on the disks that it is a copy of',
  why: 'The day the disks die, the original and the copy are gone together.',
  remedy: 'Send the backup to a bucket of another site.',
  *check(lab) {
    for (const backup of lab.backups) {
      if (!isBesideSource(backup)) continue;
      const { source, target } = backup;
      const whereTo =
        target === source
          ? 'into itself'
          : `to ${target.kind} '${target.name}', which lies on the same disks`;
      yield {
        at: { owner: backup, path: ['target'] },
        message: `backup '${backup.name}' copies ${source.kind} '${source.name}' ${whereTo}`,
        help: 'use a bucket of another site as `target`',
        related: [
          {
            at: { owner: target, path: target.kind === 'dataset' ? ['pool'] : [] },
            message: `where '${target.name}' lies`,
          },
        ],
      };
    }
  },
};
