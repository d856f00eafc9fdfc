import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants as system, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIfThere } from './read-file.ts';
import { VaultError } from './vault-error.ts';

/** A file that nobody else may read, in memory where the system has a place for that. */
export interface PrivateFile {
  readonly text: () => string;
  /** Opens it in the editor of the person. @throws VaultError if that fails */
  readonly edit: () => Promise<void>;
}

/**
 * Does something with a text as a file. It is removed on every way out, but for SIGKILL: then it is
 * gone with the next start of the machine.
 */
export async function withPrivateFile<T>(
  text: string,
  work: (file: PrivateFile) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(shortLived(), 'homelab-vault-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  let editor: ChildProcess | undefined;
  const leave = (signal: NodeJS.Signals): void => {
    // Ctrl-C reaches the editor as well, which knows better what it means.
    if (editor && signal === 'SIGINT') return;
    editor?.kill(signal);
    remove();
    process.exit(128 + system.signals[signal]);
  };
  for (const signal of signals) process.on(signal, leave);
  process.on('exit', remove);
  const file = join(folder, 'vault.yml');
  const edit = async (): Promise<void> => {
    editor = startEditor(file);
    try {
      await ended(editor);
    } finally {
      editor = undefined;
    }
  };
  try {
    writeFileSync(file, text, { mode: 0o600 });
    return await work({ text: () => writtenTo(file), edit });
  } finally {
    remove();
    process.off('exit', remove);
    for (const signal of signals) process.off(signal, leave);
  }
}

// --- internal ---

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Linux has a folder that is never written to a disk. */
function shortLived(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

/** A setting may hold options (`code --wait`), so a shell reads it, as Git does it. */
const startEditor = (file: string): ChildProcess =>
  spawn('sh', ['-c', `${process.env['EDITOR'] || 'vi'} "$1"`, 'sh', file], { stdio: 'inherit' });

async function ended(editor: ChildProcess): Promise<void> {
  const [code, signal]: unknown[] = await once(editor, 'close');
  if (code === 0) return;
  const end = code === null ? `was ended by ${String(signal)}` : `ended with exit code ${code}`;
  throw new VaultError(
    `the editor ${end}; nothing was saved`,
    code === NOT_FOUND ? 'name one that is there in EDITOR' : 'open it again: `homelab vault edit`',
  );
}

/** An editor may put another file in the place of the first, or none. */
function writtenTo(file: string): string {
  const text = readIfThere(file);
  if (text !== undefined) return text;
  throw new VaultError('the editor left no file; nothing was saved', 'open it again');
}

/** What a shell answers when there is no such program. */
const NOT_FOUND = 127;
