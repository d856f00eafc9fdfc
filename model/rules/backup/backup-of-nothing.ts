import type { Rule } from '../rule.ts';

export const backupOfNothing: Rule = {
  id: 'backup-of-nothing',
  severity: 'warning',
  title: 'A backup of a service that keeps nothing',
  why:
    'The job copies nothing and reports success every night: ' +
    'a false comfort if the data lies elsewhere.',
  remedy: 'Write the volumes of the service into the model, or remove the backup.',
  *check(lab) {
    for (const backup of lab.backups) {
      const { source } = backup;
      if (source.kind !== 'service' || source.volumes.length > 0) continue;
      yield {
        at: { owner: backup, path: ['source'] },
        message: `backup '${backup.name}' copies service '${source.name}', which keeps nothing`,
        help: `add \`volumes\` to '${source.name}', or remove the backup`,
        related: [{ at: { owner: source }, message: `'${source.name}' has no volumes` }],
      };
    }
  },
};
