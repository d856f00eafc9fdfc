/** A place in a file that the author wrote. Lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** Another place that takes part in it, such as the other owner of a name. */
export interface Related extends Position {
  readonly message: string;
}

/**
 * One finding, placed and ready to show: what is wrong, where, who else is involved and what to
 * write instead.
 *
 * @example
 * { rule: 'memory-overcommitted', severity: 'error',
 *   message: "guests on 'asgard-atlas' need 80 GiB of memory, the host has 64 GiB",
 *   file: 'model/lab/hosts.ts', line: 12, column: 3, endColumn: 9, help: 'move a guest to …' }
 */
export interface Diagnostic extends Position {
  /**
   * Permanent kebab-case id: the name of the file in `model/rules/`, of its cases and of its page.
   */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /**
   * Column just after the marked text (the key of a field, an item of a list, the name of a call),
   * on the same line.
   */
  readonly endColumn?: number;
  /** The field inside the entity, such as `disks[0].pool`. */
  readonly path?: string;
  /** The figures behind the message. */
  readonly note?: string;
  /** What to write or do instead. */
  readonly help?: string;
  readonly related?: readonly Related[];
  /**
   * Whether the line holds a secret, so that nothing may show it. No format writes this down.
   * Default false.
   */
  readonly secret?: boolean;
}
