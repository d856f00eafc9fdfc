import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { execa } from 'execa';

/** A program that runs until it is stopped. */
export interface Program {
  /** Waits until the question is answered with yes. Throws if the program ends before. */
  readonly ready: (isReady: () => Promise<boolean>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a program whose output goes to a file. It ends with this process, too.
 *
 * @param path Of the program.
 * @param log File of its output, of which a failure shows the end.
 */
export function startProgram(path: string, args: readonly string[], log: string): Program {
  const child = execa(path, args, {
    reject: false,
    stdin: 'ignore',
    stdout: 'pipe',
    all: true,
    buffer: false,
    env: {},
    extendEnv: true,
    // etcd finishes what it writes; whoever is not gone by then is killed.
    forceKillAfterDelay: 5_000,
  });
  child.all.pipe(createWriteStream(log));
  let ended = false;
  const end = child.then(() => {
    ended = true;
  });
  const fail = async (reason: string): Promise<never> => {
    const lines = (await readFile(log, 'utf8')).trim().split('\n').slice(-5).join('\n');
    throw new Error(`${path} ${reason}:\n${lines}`);
  };
  return {
    ready: async (isReady) => {
      const start = Date.now();
      while (!(await isReady())) {
        if (ended) return fail('ended by itself');
        if (Date.now() - start > 120_000) return fail('is not ready after two minutes');
        await setTimeout(100);
      }
    },
    stop: async () => {
      child.kill();
      await end;
    },
  };
}
