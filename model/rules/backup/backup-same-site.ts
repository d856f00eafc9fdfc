import { locationOf } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';
import { isBesideSource } from './_backup-beside-source.ts';

export const backupSameSite: Rule = {
  id: 'backup-same-site',
  severity: 'warning',
  title: 'A backup stays at the site of its source',
  why: 'What takes the site (fire, a lost account, a region that is down) takes the copy too.',
  remedy: 'Use a bucket of another location.',
  *check(lab) {
    for (const backup of lab.backups) {
      const { source, target } = backup;
      const site = locationOf(source);
      // `backup-target-not-bucket` and `backup-to-source` say worse.
      if (target.kind !== 'bucket' || !site || site !== target.location || isBesideSource(backup))
        continue;
      yield {
        at: { owner: backup, path: ['target'] },
        message:
          `backup '${backup.name}' copies ${source.kind} '${source.name}' ` +
          `to a bucket in '${site.name}', where the source is`,
        help: `use a bucket of another location than '${site.name}'`,
        related: [
          {
            at: { owner: target, path: ['location'] },
            message: `'${target.name}' is in '${site.name}'`,
          },
        ],
      };
    }
  },
};
