import { backupJobsOf, isMade, lacksTool, usersOf } from '../../../../model/index.ts';
import type { Backup, Entity, ResolvedLab } from '../../../../model/index.ts';
import type { Sentence, Statement, Topic } from './entity-page.ts';
import { mention, plain, statementOf, topic } from './sentence.ts';

/** What copies an entity, or what a backup job or its storage copies. */
export function copiesTopic(lab: ResolvedLab, entity: Entity): Topic[] {
  if (entity.kind === 'backup') return topic('Copies', [jobStatement(lab, entity)]);
  return [
    ...(keepsData(entity) ? topic('Backup', backupStatements(lab, entity)) : []),
    ...topic('Holds', heldStatements(lab, entity)),
  ];
}

/** Whether something is lost with an entity, so that it matters whether anything copies it. */
export const keepsData = (entity: Entity): boolean =>
  ['vm', 'lxc', 'cloud-vm', 'cluster', 'pool', 'dataset'].includes(entity.kind) ||
  (entity.kind === 'service' && entity.volumes.length > 0);

// --- internal ---

function backupStatements(lab: ResolvedLab, entity: Entity): Statement[] {
  const jobs = backupJobsOf(lab, entity);
  if (jobs.length > 0) return jobs.map((job) => copyStatement(lab, job, entity));
  if (entity.kind !== 'pool' && entity.kind !== 'dataset') return [plain('Nothing copies it.')];
  return [plain('Nothing copies it as a whole.'), ...copiesInside(lab, entity)];
}

/** Who of those that keep something in a storage is copied on its own. */
function copiesInside(lab: ResolvedLab, storage: Entity): Statement[] {
  const inside = [...new Set(usersOf(lab, storage))].filter(keepsData);
  const jobs = lab.backups.filter((job) => isMade(lab, job));
  const copied = new Set<Entity>(jobs.map(({ source }) => source));
  const [own, none] = [
    inside.filter((user) => copied.has(user)),
    inside.filter((user) => !copied.has(user)),
  ];
  const has = own.length === 1 ? ' has a copy of its own.' : ' have copies of their own.';
  const lacks = none.length === 1 ? ' has none of its own.' : ' have none of their own.';
  return [
    ...(own.length > 0 ? [statementOf('', own, [has])] : []),
    ...(none.length > 0 ? [statementOf('', none, [lacks])] : []),
  ];
}

/** @example 'vm-authentik-01-daily copies it daily to the-bucket, kept 30 days.' */
function copyStatement(lab: ResolvedLab, job: Backup, entity: Entity): Statement {
  const what: Sentence = job.source === entity ? ['it'] : ['all of ', mention(job.source)];
  const verb = isMade(lab, job) ? ' copies ' : ' is to copy ';
  return plain(mention(job), verb, ...what, ' ', ...scheduleOf(lab, job));
}

const jobStatement = (lab: ResolvedLab, job: Backup): Statement =>
  plain(mention(job.source), ' ', ...scheduleOf(lab, job));

/** @example 'daily to the-bucket, but nothing makes it yet: no Velero runs in orion.' */
function scheduleOf(lab: ResolvedLab, job: Backup): Sentence {
  const { target, frequency, keepDays } = job;
  const without = lacksTool(lab, job);
  return [
    `${frequency} to `,
    mention(target),
    `, kept ${keepDays} days`,
    ...(without ? [', but nothing makes it yet: no Velero runs in ', mention(without)] : []),
    '.',
  ];
}

/** What lies in a storage for copies, and what is still to come. */
function heldStatements(lab: ResolvedLab, storage: Entity): Statement[] {
  const jobs = lab.backups.filter(({ target }) => target === storage);
  const made = jobs.filter((job) => isMade(lab, job)).map(({ source }) => source);
  const toCome = jobs.filter((job) => !isMade(lab, job)).map(({ source }) => source);
  return [
    ...(made.length > 0 ? [statementOf('Copies of ', made, ['.'])] : []),
    ...(toCome.length > 0 ? [statementOf('Nothing makes those of ', toCome, [' yet.'])] : []),
  ];
}
