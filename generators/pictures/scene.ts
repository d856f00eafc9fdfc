import { compareText, entrances } from '../../model/index.ts';
import type { Entity, Entrance, ResolvedLab, Vlan } from '../../model/index.ts';
import { boxId, relationsOf } from '../diagrams/index.ts';
import type { Relation, RelationKind, Relations } from '../diagrams/index.ts';
import { iconOf } from './icons/index.ts';
import type { Icon } from './icons/index.ts';
import { laneColours } from './svg/index.ts';

/** What all pictures of a lab share. */
export interface Scene {
  readonly lab: ResolvedLab;
  readonly relations: Relations;
  readonly lanes: ReadonlyMap<Vlan, Lane>;
  /** Public names, by what answers under them. */
  readonly entrances: ReadonlyMap<Entity, readonly Entrance[]>;
  /** Entities by the id that stands for them in pictures. */
  readonly byId: ReadonlyMap<string, Entity>;
  /** What an entity is recognised by before its name is read. */
  readonly iconOf: (entity: Entity) => Icon;
}

/** How a network is told apart: a colour, and a letter for whoever does not see it. */
export interface Lane {
  readonly colour: number;
  readonly letter: string;
}

export const sceneOf = (lab: ResolvedLab): Scene => ({
  lab,
  relations: relationsOf(lab),
  lanes: lanesOf(lab),
  entrances: Map.groupBy(entrances(lab), ({ target }) => target),
  byId: new Map(lab.entities.map((entity) => [boxId(entity.kind, entity.name), entity])),
  iconOf: onceEach((entity) => iconOf(lab, entity)),
});

/** Relations of a kind that begin at an entity. */
export const relationsFrom = (
  { relations }: Scene,
  entity: Entity,
  kind: RelationKind,
): readonly Relation[] =>
  relations.of(entity).filter((relation) => relation.from === entity && relation.kind === kind);

/** Relations of a kind that end at an entity. */
export const relationsTo = (
  { relations }: Scene,
  entity: Entity,
  kind: RelationKind,
): readonly Relation[] =>
  relations.of(entity).filter((relation) => relation.to === entity && relation.kind === kind);

// --- internal ---

/** Of its name, a letter that no network with more attachments has taken; else the first one. */
function lanesOf(lab: ResolvedLab): Map<Vlan, Lane> {
  const taken = new Set<string>();
  const uses = (vlan: Vlan): number => lab.referencesTo(vlan).length;
  const busiestFirst = lab.vlans.toSorted(
    (a, b) => uses(b) - uses(a) || compareText(a.name, b.name),
  );
  const letters = new Map(
    busiestFirst.map((vlan) => {
      const own = [...vlan.name.toUpperCase()].filter((sign) => /[A-Z0-9]/.test(sign));
      const letter = own.find((sign) => !taken.has(sign)) ?? own[0] ?? '?';
      taken.add(letter);
      return [vlan, letter];
    }),
  );
  return new Map(
    lab.vlans.map((vlan, index) => [
      vlan,
      { colour: index % laneColours, letter: letters.get(vlan) ?? '?' },
    ]),
  );
}

/** A function that is asked a dozen times about the same entity, and answers once. */
function onceEach<Value>(ask: (entity: Entity) => Value): (entity: Entity) => Value {
  const answers = new Map<Entity, Value>();
  return (entity) => {
    const answer = answers.get(entity) ?? ask(entity);
    answers.set(entity, answer);
    return answer;
  };
}
