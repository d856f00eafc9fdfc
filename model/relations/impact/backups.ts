import type { Backup, Entity } from '../../kinds/index.ts';
import { backupToolsIn, copiedFromInside } from '../backup/index.ts';
import { usersOf } from '../place.ts';
import type { Harm } from './consequence.ts';
import type { Outage } from './outage.ts';

/** What loses its backup because a job, its tool, or the storage that copies go to, is gone. */
export function backupsWithout(outage: Outage, gone: Entity): Harm[] {
  switch (gone.kind) {
    case 'backup':
      return lacksItsTool(outage, gone) ? [] : [lost(outage, gone, 'copied-by', gone)];
    case 'service':
      return outage.lab.backups
        .filter((job) => outage.isThere(job) && toolsOf(outage, job).includes(gone))
        .filter((job) => isLost(outage, job))
        .map((job) => lost(outage, job, 'copied-by', gone));
    default:
      return jobsOf(outage, gone)
        .filter(({ target }) => target === gone)
        .map((job) => lost(outage, job, 'copied-to', gone));
  }
}

// --- internal ---

/** Jobs whose copies are made; without its tool there is nothing to lose. */
const jobsOf = (outage: Outage, entity: Entity): Backup[] =>
  usersOf(outage.lab, entity).filter(
    (user): user is Backup =>
      user.kind === 'backup' && outage.isThere(user) && !lacksItsTool(outage, user),
  );

const lacksItsTool = (outage: Outage, job: Backup): boolean =>
  copiedFromInside(job) !== undefined && toolsOf(outage, job).length === 0;

/** Services that make the copies of a job. */
function toolsOf({ lab, isThere }: Outage, job: Backup): Entity[] {
  const cluster = copiedFromInside(job);
  return cluster ? backupToolsIn(lab, cluster).filter(isThere) : [];
}

function isLost(outage: Outage, job: Backup): boolean {
  const tools = toolsOf(outage, job);
  const hasNoTool = tools.length > 0 && tools.every(outage.isGone);
  return hasNoTool || outage.isGone(job) || outage.isGone(job.target);
}

function lost(outage: Outage, job: Backup, why: 'copied-by' | 'copied-to', gone: Entity): Harm {
  const left = jobsOf(outage, job.source).filter(
    (other) => other.source === job.source && !isLost(outage, other),
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
