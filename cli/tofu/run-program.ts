import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

/** Where and with what a program runs. */
export interface Running {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a program on our own terminal to its end, and tells its exit code. Signals that reach us
 * reach it.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { folder, environment }: Running,
): Promise<number> {
  const child = spawn(program, args, { cwd: folder, env: environment, stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals): void => {
    // Ctrl-C reaches it as well, and a second one would make it drop what it is at.
    if (signal !== 'SIGINT' || !hasTerminal()) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  try {
    const [code, signal]: unknown[] = await once(child, 'close');
    return typeof code === 'number' ? code : 128 + numberOf(signal);
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}

// --- internal ---

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const hasTerminal = (): boolean =>
  [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);

const numberOf = (name: unknown): number =>
  Object.entries(constants.signals).find(([signal]) => signal === name)?.[1] ?? 0;
