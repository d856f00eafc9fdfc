import {
  chmodSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { explainSystemError, OutputError } from './output-error.ts';
import type { Plan, Write } from './plan.ts';

/**
 * Does what was planned. Every new text first becomes a temporary file beside its target; only when
 * all of them are on disk are they renamed, so that a full disk or a folder in the way leaves the
 * old tree whole. The manifest comes last: whatever stops us, it never claims a file that was not
 * written. Works without a pause, so that a signal can't come between.
 *
 * @throws OutputError; unless it says `partial`, nothing is changed
 */
export function writePlan(plan: Plan): void {
  const staged: Staged[] = [];
  try {
    for (const write of plan.writes) stage(plan.out, write, staged);
    if (plan.manifest) stage(plan.out, plan.manifest, staged);
  } catch (error) {
    undo(staged, plan.out);
    throw error;
  }
  const manifest = plan.manifest ? staged.pop() : undefined;
  try {
    for (let next = staged[0]; next; staged.shift(), next = staged[0]) finish(next);
    for (const { file, fate, key } of plan.orphans)
      if (fate === 'remove') remove(file, key, plan.out);
    if (manifest) finish(manifest);
  } catch (error) {
    undo([...staged, ...(manifest ? [manifest] : [])], plan.out);
    if (error instanceof OutputError && staged.length < plan.writes.length)
      throw new OutputError(error.message, error.help, true);
    throw error;
  }
}

// --- internal ---

interface Staged {
  readonly temporary: string;
  readonly write: Write;
}

function stage(out: string, write: Write, staged: Staged[]): void {
  const folder = dirname(write.target);
  const temporary = join(folder, `.homelab-${process.pid}-${staged.length}.tmp`);
  const now = lstatSync(write.target, { throwIfNoEntry: false });
  if (now?.isDirectory())
    throw new OutputError(
      `'${write.path}' can't be written: a folder of that name is in the way`,
      'move the folder away',
    );
  // Before it exists: what is left of a failed write is removed too.
  staged.push({ temporary, write });
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, write.text);
    if (now) chmodSync(temporary, now.mode);
  } catch (error) {
    throw explainSystemError(error, write.path);
  }
}

function finish({ temporary, write }: Staged): void {
  try {
    renameSync(temporary, write.target);
  } catch (error) {
    throw explainSystemError(error, write.path);
  }
}

function remove(file: string, key: string, out: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    throw explainSystemError(error, key);
  }
  removeEmpty(dirname(file), out);
}

function undo(staged: readonly Staged[], out: string): void {
  for (const { temporary } of staged) {
    rmSync(temporary, { force: true });
    removeEmpty(dirname(temporary), out);
  }
}

/** Removes a folder and those above it while they are empty; never the output folder itself. */
function removeEmpty(folder: string, out: string): void {
  try {
    for (let at = folder; at !== out && at.startsWith(out); at = dirname(at)) rmdirSync(at);
  } catch {
    // not empty, or not there: just what ends the walk
  }
}
