import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { systemReason } from '../cli/output/index.ts';
import type { OutputFile } from '../generators/index.ts';
import { mirrorSettings } from '../tools/index.ts';
import { copyTofu } from './copy-tofu.ts';

/** Programs that a rehearsal runs, by their full paths. */
export interface Programs {
  readonly tofu: string;
  /** The Proxmox provider, in its home, which is a mirror that OpenTofu reads. */
  readonly provider: string;
}

export type Environment = Readonly<Record<string, string>>;

export interface Run {
  readonly code: number;
  /** Standard output and errors, in the order in which they came. */
  readonly said: string;
}

/** A root of OpenTofu in a folder of its own, where nothing real is reached. */
export interface Workspace {
  /** Where OpenTofu runs, with its state. */
  readonly folder: string;
  /** With secrets in the environment, as the wrapper sets them. */
  readonly run: (secrets: Environment, ...args: readonly string[]) => Promise<Run>;
  /** Puts generated files of a lab in place of those that are there. */
  readonly write: (files: readonly OutputFile[]) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export interface Wanted {
  /** @example 'asgard' */
  readonly root: string;
  readonly programs: Programs;
  readonly environment: Environment;
  /** Ends the command that runs. Default: nobody does. */
  readonly stop?: AbortSignal;
}

/**
 * A copy of the hand-written files of `tofu/` to work in, state included, with generated ones.
 *
 * @throws NoRoomError if there is none for it
 */
export async function workspace(
  wanted: Wanted,
  generated: readonly OutputFile[],
): Promise<Workspace> {
  let folder = '';
  try {
    folder = await mkdtemp(join(tmpdir(), 'homelab-rehearsal-'));
    await copyTofu(join(folder, 'tofu'));
    const mirror = mirrorSettings(dirname(wanted.programs.provider));
    await writeFile(join(folder, SETTINGS), mirror);
    const made = inFolder(folder, wanted);
    await made.write(generated);
    return made;
  } catch (error) {
    if (folder !== '') await rm(folder, { recursive: true, force: true });
    throw noRoom(error) ?? error;
  }
}

/** The folder for what lives shortly is not there, is full, or is not ours. */
export class NoRoomError extends Error {}

// --- internal ---

function noRoom(error: unknown): NoRoomError | undefined {
  const reason = systemReason(error);
  return reason === undefined
    ? undefined
    : new NoRoomError(`a rehearsal can't be set up in '${tmpdir()}': ${reason}`);
}

function inFolder(folder: string, { root, programs, environment, stop }: Wanted): Workspace {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: join(folder, SETTINGS),
    TF_IN_AUTOMATION: '1',
    TF_ENCRYPTION: quickKeys,
    ...environment,
  };
  const cwd = join(folder, 'tofu', root);
  return {
    folder: cwd,
    run: async (secrets, ...args) => {
      const options = {
        cwd,
        env: { ...env, ...secrets },
        extendEnv: false,
        all: true,
        reject: false,
        // Ctrl-C reaches us alone, and all that runs for us is ended before its folder goes.
        detached: true,
      } as const;
      const running = execa(programs.tofu, args, options);
      const end = (): void => void endGroup(running.pid);
      stop?.addEventListener('abort', end, { once: true });
      const { all, exitCode = 1 } = await running;
      stop?.removeEventListener('abort', end);
      return { said: all, code: exitCode };
    },
    write: async (files) => {
      const here = files.filter(({ path }) => path.startsWith(`tofu/${root}/`));
      await Promise.all(here.map(({ path, text }) => writeFile(join(folder, path), text)));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const SETTINGS = 'settings.tfrc';

/** OpenTofu and its providers. What it was making is only made up, so nothing has to be finished. */
function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** The cheapest key that OpenTofu takes: this state lives for a minute, with a passphrase of its own. */
const quickKeys = `key_provider "pbkdf2" "main" {
  iterations    = 200000
  hash_function = "sha256"
}`;
