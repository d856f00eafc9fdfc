import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf } from './manifest.ts';
import { explainSystemError, OutputError } from './output-error.ts';

/** How long another run is waited for, in milliseconds. */
const PATIENCE = 10_000;
const PAUSE = 50;

/**
 * Runs `work` while no other process writes to the same folder. `work` must not pause: signals are
 * held back until it is done, so that neither a lock nor a temporary file is left behind.
 *
 * @param out output folder, links followed: two names of one folder share a lock
 * @param waiting called once if somebody else is at it
 * @throws OutputError if they do not come to an end
 */
export async function withLock<T>(
  out: string,
  work: () => T,
  waiting: (pid: number) => void,
): Promise<T> {
  const file = join(tmpdir(), `homelab-${hashOf(out).slice(0, 16)}.lock`);
  for (let waited = 0; ; waited += PAUSE) {
    for (const signal of signals) process.on(signal, ignore);
    try {
      if (acquire(file)) {
        try {
          return work();
        } finally {
          rmSync(file, { force: true });
        }
      }
    } finally {
      for (const signal of signals) process.off(signal, ignore);
    }
    const owner = ownerOf(file);
    if (waited === 0 && owner !== undefined) waiting(owner);
    if (waited >= PATIENCE) {
      const seconds = PATIENCE / 1000;
      throw new OutputError(
        `process ${owner ?? '?'} has been writing to '${out}' for more than ${seconds} seconds`,
        `wait for it; if no such process is a homelab, delete ${file}`,
      );
    }
    await sleep(PAUSE);
  }
}

// --- internal ---

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const ignore = (): void => {};

function acquire(file: string): boolean {
  if (claim(file)) return true;
  const owner = ownerOf(file);
  if (owner === undefined || isAlive(owner)) return false;
  return takeOver(file, owner) && claim(file);
}

/** A link appears whole: nobody sees a lock that does not say yet whose it is. */
function claim(file: string): boolean {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, `${process.pid}\n`);
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw explainSystemError(error, file);
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Moves away the lock of a dead process. If two try, one of them may have moved the new lock of the
 * other: it is put back.
 */
function takeOver(file: string, dead: number): boolean {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    if (ownerOf(aside) === dead) return true;
    linkSync(aside, file);
    return false;
  } catch {
    return false; // somebody else was faster
  } finally {
    rmSync(aside, { force: true });
  }
}

function ownerOf(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Signal 0 asks without doing anything; a process of somebody else refuses, hence lives. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
