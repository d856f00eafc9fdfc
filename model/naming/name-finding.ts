/**
 * Something wrong with a name: it does not fit its pattern, is refused by a target, or holds a
 * codename that is not registered.
 */
export type NameFinding = Told & ({ readonly about: 'pattern' | 'limit' } | UnregisteredCodename);

interface UnregisteredCodename {
  readonly about: 'codename';
  /** The one that is not registered. */
  readonly codename: string;
  /** What it stands for in the pattern. @example 'location' */
  readonly placeholder: string;
}

interface Told {
  readonly severity: 'error' | 'warning';
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  /** What to do, in one sentence without a full stop. */
  readonly help: string;
}
