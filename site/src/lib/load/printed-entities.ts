import { entityId, exportLab } from '../../../../model/index.ts';
import type { ResolvedLab } from '../../../../model/index.ts';
import { derivedFrom } from '../entity/derived.ts';

/** The entities of a lab as `homelab export` prints them, each with what the model derives. */
export function printedEntities(lab: ResolvedLab) {
  const derived = new Map(
    lab.entities.map((entity) => [entityId(entity), derivedFrom(lab, entity)]),
  );
  return exportLab(lab).entities.map((entity) => ({ ...entity, derived: derived.get(entity.id) }));
}
