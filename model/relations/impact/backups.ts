import type { Backup, Entity } from '../../kinds/index.ts';
import { usersOf } from '../place.ts';
import type { Harm } from './consequence.ts';
import type { Outage } from './outage.ts';

/** What loses its backup because a job, or the storage that copies go to, is gone. */
export function backupsWithout(outage: Outage, gone: Entity): Harm[] {
  if (gone.kind === 'backup') return [lost(outage, gone, 'copied-by', gone)];
  return jobsOf(outage, gone)
    .filter(({ target }) => target === gone)
    .map((job) => lost(outage, job, 'copied-to', gone));
}

// --- internal ---

const jobsOf = ({ lab, isThere }: Outage, entity: Entity): Backup[] =>
  usersOf(lab, entity).filter((user): user is Backup => user.kind === 'backup' && isThere(user));

function lost(outage: Outage, job: Backup, why: 'copied-by' | 'copied-to', gone: Entity): Harm {
  const { isGone } = outage;
  const left = jobsOf(outage, job.source).filter(
    (other) => other.source === job.source && !isGone(other) && !isGone(other.target),
  );
  const names = left.map(({ name }) => name).join(', ');
  const rest = left.length > 0 ? `, and still by ${names}` : '';
  const by = why === 'copied-by' ? 'by' : 'to';
  return {
    entity: job.source,
    effect: 'loses-backup',
    why,
    reason: `is copied ${by} ${gone.name}${rest}`,
  };
}
