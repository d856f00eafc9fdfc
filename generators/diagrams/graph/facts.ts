import { kindOf } from '../../../model/index.ts';
import type { Dataset, Entity, ResolvedLab, Status } from '../../../model/index.ts';

/** Kind and the facts of an entity that matter at a glance. @example 'VM · 4 cores · 8 GiB' */
export const detailOf = (lab: ResolvedLab, entity: Entity): string =>
  withStatus(entity, factsOf(lab, entity));

/** Kind of an entity in a word or two. @example 'VM' */
export const briefOf = (lab: ResolvedLab, entity: Entity): string =>
  withStatus(entity, factsOf(lab, entity).slice(0, 1));

/**
 * Facts as one line; what is not active says so in words too, because not everybody sees a dashed
 * line.
 */
export const withStatus = (
  subject: { readonly status: Status },
  facts: readonly string[],
): string => [...facts, ...(subject.status === 'active' ? [] : [subject.status])].join(' · ');

/** Whether other machines reach a dataset. */
export const isShared = (dataset: Dataset): boolean =>
  dataset.share !== 'none' || dataset.clients.length > 0;

// --- internal ---

const factsOf = (lab: ResolvedLab, entity: Entity): readonly string[] =>
  kindOf(entity.kind).facts(entity, () => lab.referencesTo(entity));
