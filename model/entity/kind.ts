import type * as z from 'zod';
import type { Known, Row } from '../naming/index.ts';

/** What the kinds of a family have in common for the eye: writers of pictures colour by it. */
export type Family = 'place' | 'machine' | 'network' | 'storage' | 'workload' | 'edge' | 'job';

/** An entity as far as every kind is alike. */
export interface AnyEntity {
  readonly kind: string;
  readonly name: string;
  readonly status: 'active' | 'planned' | 'retiring';
}

/** One entity names another one in one of its fields. */
export interface Use {
  readonly from: AnyEntity;
  /** The field, from the outside in. @example ['disks', 0, 'pool'] */
  readonly path: readonly (string | number)[];
}

/** Finds the codename in the name of an entity; `undefined` where the name is wrong. */
export type CodenameOf = (entity: AnyEntity) => string | undefined;

/**
 * Everything that the house knows about a kind of entity. Types, lists, checks of names, pictures,
 * pages, search and the exported schema follow from it.
 *
 * @typeParam E What one of the kind is.
 */
export interface Kind<E extends AnyEntity = never> {
  /** @example 'cloud-vm' */
  readonly kind: string;
  /** Its list in the lab; in kebab-case also the folder of its pages. @example 'cloudVms' */
  readonly list: string;
  /** The function that declares one; messages call it by its name. */
  readonly define: (spec: never) => AnyEntity;
  /** Fields of one, defaults included. */
  readonly schema: z.ZodObject;
  /** In a sentence. @example ['cloud VM', 'cloud VMs'] */
  readonly words: readonly [one: string, many: string];
  /** As a heading. @example ['Cloud VM', 'Cloud VMs'] */
  readonly title: readonly [one: string, many: string];
  /** Its row of the naming convention. */
  readonly names: Row;
  readonly family: Family;
  /** The field with the entity that one stands in. Absent: one stands by itself. @example 'host' */
  readonly standsIn?: keyof E & string;
  /** The field that leads to its location, where that is not what it stands in. */
  readonly locatedBy?: keyof E & string;
  /**
   * What the fields of one say about its name: placeholder → value. The run-time twin of the
   * `NameOf` in its spec. Default: nothing.
   */
  readonly knownParts?: (entity: E, codenameOf: CodenameOf) => Known;
  /**
   * Facts that matter at a glance, the kind itself first.
   *
   * @param uses Who names it, and in which field.
   * @example ['VM', '4 cores', '8 GiB']
   */
  readonly facts: (entity: E, uses: () => readonly Use[]) => readonly string[];
}

/**
 * Makes a kind known. It still has to stand in `kinds/all.ts`.
 *
 * @example
 * export const vlanKind = defineKind({ kind: 'vlan', …, facts: (vlan: Vlan) => ['VLAN'] });
 */
export function defineKind<const K extends Kind>(kind: K): K {
  known.set(kind.kind, kind.define.name);
  return kind;
}

/** What a `define*` function makes of a spec. */
export interface Definition {
  readonly kind: string;
  /** Fields of what is declared, defaults included. */
  readonly schema: z.ZodObject;
  /** The function that declares one; messages call it by its name. */
  readonly define: (spec: never) => object;
}

/** What one of a kind is. */
export type EntityOfKind<K extends Definition> = K extends {
  readonly define: (spec: never) => infer E;
}
  ? E
  : never;

/**
 * The function that declares an entity of a kind; `undefined` for a word that is no kind.
 * @example definerOf('pool') // 'defineStoragePool'
 */
export const definerOf = (kind: string): string | undefined => known.get(kind);

// --- internal ---

/**
 * Kinds whose file has been read. Findings about one kind speak of others, and a kind can't import
 * the list of all kinds, which imports it.
 */
const known = new Map<string, string>();
