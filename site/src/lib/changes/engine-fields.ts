import type { PastEntity, PastLab } from './lab.ts';

/**
 * Finds fields that the engine began or ceased to fill in, of which the author of the lab knows
 * nothing: all entities of a kind have it in one lab, and none in the other.
 */
export function engineFields(
  before: PastLab,
  after: PastLab,
): (kind: string, field: string) => boolean {
  const [old, now] = [byKind(before), byKind(after)];
  return (kind, field) => {
    const earlier = old.get(kind) ?? [];
    const later = now.get(kind) ?? [];
    return isDefault(field, earlier, later) || isDefault(field, later, earlier);
  };
}

// --- internal ---

const byKind = ({ entities }: PastLab) => Map.groupBy(entities, ({ kind }) => kind);

/** A single entity says nothing of its kind. */
const isDefault = (
  field: string,
  having: readonly PastEntity[],
  lacking: readonly PastEntity[],
): boolean =>
  having.length > 1 &&
  having.every((entity) => entity[field] !== undefined) &&
  lacking.every((entity) => entity[field] === undefined);
