import type { Explanation, NameKind } from '../../model/index.ts';

/** A name with what it says, as `--format json` prints it. */
export interface NameReport {
  readonly name: string;
  /** The kinds that it is a right name of, with what each part says. */
  readonly fits: readonly {
    readonly kind: NameKind;
    readonly parts: Readonly<Record<string, string>>;
  }[];
  /**
   * What is wrong with it, as a name of the kinds that were asked for or come nearest. Warnings
   * too.
   */
  readonly problems: readonly {
    readonly kind: NameKind;
    readonly severity: 'error' | 'warning';
    readonly message: string;
    readonly help: string;
  }[];
  /** The nearest right name of the kind that comes nearest, if it fits nothing; else null. */
  readonly suggestion: string | null;
}

/** The same for a program and for people. */
export interface ExplainedName {
  readonly report: NameReport;
  readonly explanations: readonly Explanation[];
}
