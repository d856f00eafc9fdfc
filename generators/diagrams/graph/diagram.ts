import type { Effect, EntityKind, Status } from '../../../model/index.ts';

/**
 * What a box stands for: an entity, somebody outside the lab, the edge that hides the lab, or a
 * number of boxes that were left out.
 */
export type BoxKind = EntityKind | 'actor' | 'edge' | 'networks' | 'page' | 'more';

/** A box of a picture. Facts only: how it looks is the business of the writer. */
export interface Box {
  /**
   * Unique in the picture; kind and name without loss, safe in Mermaid.
   *
   * @example 'host_asgard_atlas'
   */
  readonly id: string;
  readonly kind: BoxKind;
  readonly status: Status;
  /** Name, or a short word for what is no entity. */
  readonly label: string;
  /** Kind and the facts that matter at a glance. @example 'VM · 4 cores · 8 GiB' */
  readonly detail: string;
  /** The same in a word or two, for the title of a group. @example 'VM' */
  readonly brief: string;
  /** Address that it leads to: its page, for entities. */
  readonly page?: string;
  /** Id of the group that it stands in. */
  readonly parent?: string;
  /** Reached from inside the house only (pictures of access). */
  readonly internal?: true;
  /** What happens to it, in pictures of an outage. */
  readonly effect?: BoxEffect;
}

/** `gone` is what the picture is about; any other is what follows for a box. */
export type BoxEffect = 'gone' | Effect;

/** What one box has to do with another. */
export type RelationKind =
  | 'enters'
  | 'answers'
  | 'manages'
  | 'needs'
  | 'signs-in'
  | 'joins'
  | 'disk'
  | 'mounts'
  | 'attached'
  | 'backs-up'
  | 'holds'
  | 'runs-on'
  /** One stops because of another, or is only harmed by it. */
  | 'stops'
  | 'harms';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
  /** Words on the line, where it needs any. */
  readonly label?: string;
  /** `planned` if either end is. */
  readonly status: Status;
}

/** One picture. */
export interface Diagram {
  /** Name of its file without ending. @example 'host-asgard-atlas' */
  readonly view: string;
  readonly title: string;
  /** One or two sentences for readers who cannot see it. */
  readonly description: string;
  readonly direction: 'down' | 'right';
  /** Boxes with boxes inside, parents first. */
  readonly groups: readonly Box[];
  /** Boxes without. */
  readonly nodes: readonly Box[];
  readonly edges: readonly Edge[];
}
