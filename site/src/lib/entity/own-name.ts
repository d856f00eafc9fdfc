import { isEntityKind, kindOf, parseName } from '../../../../model/index.ts';
import type { Entity, ResolvedLab } from '../../../../model/index.ts';

/** What the name of an entity says of it alone, by the naming convention. */
export interface OwnName {
  /**
   * Its own words: not those of what it stands in, nor what every name of its kind has.
   *
   * @example ['atlas'] of 'asgard-atlas', ['bifrost', 'iot'] of 'bifrost-iot-vlan'
   */
  readonly words: readonly string[];
  /** The codename among them. @example 'atlas' */
  readonly codename: string | undefined;
  /** What the register says of the codename. @example 'Titan who carries the sky' */
  readonly meaning: string | undefined;
}

export function ownNameOf({ convention }: ResolvedLab, entity: Entity): OwnName {
  const partsOf = ({ kind, name }: Named) =>
    (isEntityKind(kind) ? parseName(convention, kind, name) : undefined) ?? {};
  const codenameOf = (named: Named) => partsOf(named)['codename'];
  const borrowed = kindOf(entity.kind).knownParts?.(entity, codenameOf) ?? {};
  const own = Object.entries(partsOf(entity)).filter(([part]) => borrowed[part] === undefined);
  const registers: Readonly<Record<string, Register | undefined>> = convention.codenames;
  const codename = codenameOf(entity);
  const meaning = codename === undefined ? undefined : registers[entity.kind]?.[codename];
  return { words: own.map(([, word]) => word), codename, meaning };
}

// --- internal ---

interface Named {
  readonly kind: string;
  readonly name: string;
}

/** Codename to meaning. */
type Register = Readonly<Record<string, string>>;
