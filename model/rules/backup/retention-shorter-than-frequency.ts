import { inWords } from '../../entity/index.ts';
import type { Backup } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const retentionShorterThanFrequency: Rule = {
  id: 'retention-shorter-than-frequency',
  severity: 'error',
  title: 'A backup is deleted before the next one is made',
  why: 'Between the two there are days without any copy.',
  remedy: 'Keep copies for several periods, or back up more often.',
  *check(lab) {
    for (const backup of lab.backups) {
      const { name, frequency, keepDays } = backup;
      const period = days[frequency];
      if (keepDays >= period) continue;
      const kept = inWords(keepDays, 'day');
      yield {
        at: { owner: backup, path: ['keepDays'] },
        message: `backup '${name}' runs ${frequency} but keeps its copies for ${kept}`,
        help: `set \`keepDays\` to ${period} at least, better ${4 * period}, or back up more often`,
      };
    }
  },
};

// --- internal ---

/** Longest time between two runs. */
const days: Readonly<Record<Backup['frequency'], number>> = {
  hourly: 1,
  daily: 1,
  weekly: 7,
  monthly: 31,
};
