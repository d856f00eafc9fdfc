import { backupsOf, containerOf, isLive, usersOf } from '../../../../model/index.ts';
import type { Backup, Entity, ResolvedLab } from '../../../../model/index.ts';
import type { Statement, Topic } from './entity-page.ts';
import { mention, plain, statementOf, topic } from './sentence.ts';

/** What copies an entity, or what a backup job or its storage copies. */
export function copiesTopic(lab: ResolvedLab, entity: Entity): Topic[] {
  if (entity.kind === 'backup') return topic('Copies', [jobSentence(entity)]);
  const stored = lab.backups.filter(({ target }) => target === entity);
  return [
    ...(keepsData(entity) ? topic('Backup', backupStatements(lab, entity)) : []),
    ...topic('Holds', stored.length > 0 ? [storedSentence(stored)] : []),
  ];
}

/** Whether something is lost with an entity, so that it matters whether anything copies it. */
export const keepsData = (entity: Entity): boolean =>
  ['vm', 'lxc', 'cloud-vm', 'cluster', 'pool', 'dataset'].includes(entity.kind) ||
  (entity.kind === 'service' && entity.volumes.length > 0);

// --- internal ---

function backupStatements(lab: ResolvedLab, entity: Entity): Statement[] {
  const planned = lab.backups.filter(
    (job) => !isLive(job) && [entity, containerOf(entity)].includes(job.source),
  );
  const jobs = [...backupsOf(lab, entity), ...planned];
  if (jobs.length > 0) return jobs.map((job) => copySentence(job, entity));
  if (entity.kind !== 'pool' && entity.kind !== 'dataset') return [plain('Nothing copies it.')];
  const inside = [...new Set(usersOf(lab, entity))];
  const copied = inside.filter((user) => keepsData(user) && backupsOf(lab, user).length > 0);
  const whole = plain('Nothing copies it as a whole.');
  if (copied.length === 0) return [whole];
  const verb = copied.length === 1 ? ' has a copy of its own.' : ' have copies of their own.';
  return [whole, statementOf('', copied, [verb])];
}

/** @example 'vm-authentik-01-daily copies it daily and keeps 30 days.' */
function copySentence(job: Backup, entity: Entity): Statement {
  const { source, target, frequency, keepDays } = job;
  const what = source === entity ? ['it'] : ['all of ', mention(source)];
  const kept = ` ${frequency} to `;
  return plain(
    mention(job),
    ' copies ',
    ...what,
    kept,
    mention(target),
    `, kept ${keepDays} days.`,
  );
}

const jobSentence = ({ source, target, frequency, keepDays }: Backup): Statement =>
  plain(mention(source), ` ${frequency} to `, mention(target), `, kept ${keepDays} days.`);

const storedSentence = (jobs: readonly Backup[]): Statement =>
  statementOf(
    'Copies of ',
    jobs.map(({ source }) => source),
    ['.'],
  );
