import type { LabIndex } from '../../graph/index.ts';
import type { Entity } from '../../kinds/index.ts';
import { entrances, type Entrance } from '../access.ts';
import { identityProviderOf } from '../sign-in.ts';

/** What every impact of a lab is read from. */
export interface Facts {
  /** Place of an entity in the order of the lab. */
  readonly placeOf: (entity: Entity) => number;
  /** Entrances that a proxy or a tunnel leads to, or that an identity provider guards. */
  readonly entrancesBy: (other: Entity) => readonly Entrance[];
}

/** The facts of a lab, read once: somebody who asks for one impact asks for more of them. */
export function factsOf(lab: LabIndex): Facts {
  const facts = known.get(lab) ?? readFacts(lab);
  known.set(lab, facts);
  return facts;
}

// --- internal ---

const known = new WeakMap<LabIndex, Facts>();

function readFacts(lab: LabIndex): Facts {
  const places = new Map(lab.entities.map((entity, place) => [entity, place]));
  const byOther = new Map<Entity, Entrance[]>();
  for (const entrance of entrances(lab)) {
    const { via, tunnel, exposure } = entrance;
    for (const other of new Set([via, tunnel, identityProviderOf(exposure)])) {
      if (!other) continue;
      const list = byOther.get(other);
      if (list) list.push(entrance);
      else byOther.set(other, [entrance]);
    }
  }
  return {
    placeOf: (entity) => places.get(entity) ?? places.size,
    entrancesBy: (other) => byOther.get(other) ?? [],
  };
}
