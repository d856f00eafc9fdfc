/** Something wrong with a name. */
export interface NameProblem {
  /** The name does not fit its pattern, holds a codename that is not registered, or is refused by a target. */
  readonly problem: 'pattern' | 'codename' | 'limit';
  readonly severity: 'error' | 'warning';
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  /** What to do, in one sentence without a full stop. */
  readonly help: string;
}
