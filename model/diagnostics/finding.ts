import type { Severity } from './diagnostic.ts';

/** A part of something that a `define*` function made: the whole, or one field of it. */
export interface Place {
  /** What `define*` returned. */
  readonly owner: object;
  /** The field, from the outside in. Default: the whole. @example ['disks', 0, 'pool'] */
  readonly path?: readonly (string | number)[];
}

/** What a rule found, before it is known in which line the author wrote it. */
export interface Finding {
  readonly at: Place;
  /** What is wrong, in one clause, with the names of all who are involved. */
  readonly message: string;
  /** The figures behind the message. */
  readonly note?: string;
  /** What to write or do instead. */
  readonly help?: string;
  /** Other places that take part, such as the other owner of a name. */
  readonly related?: readonly { readonly at: Place; readonly message: string }[];
  /** Whether the author wrote a secret there, so that nothing may show the line. Default false. */
  readonly secret?: boolean;
}

/** A finding with the rule that made it. */
export interface RuleFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}
