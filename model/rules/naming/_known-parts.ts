import type { AnyEntity } from '../../entity/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import { isEntityKind, kindOf } from '../../kinds/index.ts';
import type { Entity } from '../../kinds/index.ts';
import { parseName } from '../../naming/index.ts';
import type { Known } from '../../naming/index.ts';

/** What the references of an entity say about its name. */
export function knownParts(entity: Entity, { convention }: LabIndex): Known {
  // Unknown where the other's own name is at fault: it is reported there.
  const codenameOf = ({ kind, name }: AnyEntity): string | undefined =>
    isEntityKind(kind) ? parseName(convention, kind, name)?.['codename'] : undefined;
  return kindOf(entity.kind).knownParts?.(entity, codenameOf) ?? {};
}
