/** What a command says when it ends; "no" is for errors found and for drift. */
export const exitCodes = {
  0: 'fine',
  1: 'the answer is no',
  2: 'wrong usage',
  3: 'a fault of the program',
} as const;

export type ExitCode = keyof typeof exitCodes;

export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help. @example 'DIR' */
  readonly value?: string;
  readonly about: string;
}

/** What a command is told: the values of its options, by long name, and the words that are none. */
export interface Arguments {
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
  readonly words: readonly string[];
}

export interface Command {
  /** The words behind the name. @example '<name…>' */
  readonly words?: string;
  /**
   * Whether all that stands behind its first word is for another program, options included.
   * Default: it is not.
   */
  readonly handsOver?: boolean;
  readonly options: Readonly<Record<string, Option>>;
  /** For `--help`: what it does, line by line. */
  readonly about: readonly string[];
  /** For `--help`: command line and what it is for. */
  readonly examples: readonly (readonly [command: string, purpose: string])[];
  /** Tells its exit code, or that of the program that it handed over to. */
  readonly run: (args: Arguments) => Promise<number>;
}

/** The command line makes no sense: told in one or two lines, exit code 2. */
export class UsageError extends Error {}
