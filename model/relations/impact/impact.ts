import type { LabIndex } from '../../graph/index.ts';
import type { Entity, EntityKind } from '../../kinds/index.ts';
import type { Entrance } from '../access.ts';
import { isLive } from '../place.ts';
import type { Consequence, Effect } from './consequence.ts';
import { factsOf } from './facts.ts';
import type { Presence } from './outage.ts';
import { stopsFrom, weakenedBy } from './spread.ts';

/** What happens when one entity is gone. */
export interface Impact {
  /** The entity that is gone. */
  readonly subject: Entity;
  /**
   * By step, then in the order of the lab. One for each entity and effect, by the shortest way from
   * the subject.
   */
  readonly consequences: readonly Consequence[];
  /** Machines, clusters, services and buckets that go on as if nothing had happened. */
  readonly unharmed: readonly Entity[];
}

/**
 * What happens when an entity is gone: destroyed, switched off or cut. Planned entities count only
 * where it is planned itself: nothing is there yet that could be hit.
 *
 * @example impactOf(lab, atlas).consequences[0]?.reason // 'runs on asgard-atlas'
 */
export function impactOf(lab: LabIndex, subject: Entity): Impact {
  const { entrancesBy, placeOf } = factsOf(lab);
  const isThere = isLive(subject) ? isLive : () => true;
  const isOpen = ({ owner, via, target }: Entrance) => [owner, via, target].every(isThere);
  const presence: Presence = {
    lab,
    isThere,
    entrancesBy: (other) => entrancesBy(other).filter(isOpen),
  };
  const stops = stopsFrom(subject, presence, placeOf);
  const consequences = [...stops, ...weakenedBy(subject, stops, presence)].toSorted(
    (a, b) => a.step - b.step || placeOf(a.entity) - placeOf(b.entity),
  );
  const harmed = new Set([subject, ...consequences.map(({ entity }) => entity)]);
  const unharmed = lab.entities.filter(
    (entity) => askedAbout.has(entity.kind) && isLive(entity) && !harmed.has(entity),
  );
  return { subject, consequences, unharmed };
}

/**
 * The way from the subject of an impact to one of its consequences, step by step: what the subject
 * hits directly first, the consequence itself last.
 */
export function chainOf(impact: Impact, consequence: Consequence): readonly Consequence[] {
  const before = impact.consequences.find(
    ({ entity, effect }) => entity === consequence.because && leadsOn(effect),
  );
  return before ? [...chainOf(impact, before), consequence] : [consequence];
}

// --- internal ---

/** Kinds of which an owner asks whether they go on. */
const askedAbout: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'host',
  'vm',
  'lxc',
  'cloud-vm',
  'cluster',
  'service',
  'bucket',
]);

/** An entity has one of these effects at most: what stops has no other. */
const leadsOn = (effect: Effect): boolean => effect === 'stops' || effect === 'loses-way-in';
