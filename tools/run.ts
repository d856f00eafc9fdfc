import { execa, ExecaError } from 'execa';

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** What to do when the program is not there. @example 'install Go' */
  readonly missing: string;
}

/**
 * Runs a program to its end; throws an Error that says what failed, with the last lines of its
 * output.
 */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env, missing }: RunOptions,
): Promise<void> {
  try {
    await execa(program, args, {
      all: true,
      stdin: 'ignore',
      ...(cwd ? { cwd } : {}),
      ...(env ? { env } : {}),
    });
  } catch (error) {
    if (!(error instanceof ExecaError)) throw error;
    if (error.code === 'ENOENT')
      throw new Error(`${program} is not installed: ${missing}`, { cause: error });
    const tail = String(error.all ?? '')
      .trim()
      .split('\n')
      .slice(-8)
      .map((line) => `    ${line}`)
      .join('\n');
    throw new Error(`${program} ${args.slice(0, 3).join(' ')} … failed:\n${tail}`, {
      cause: error,
    });
  }
}
