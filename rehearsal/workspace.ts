import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import type { OutputFile } from '../generators/index.ts';
import { mirrorSettings } from '../tools/index.ts';

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
}

/** A copy of the hand-written files of `tofu/` to work in, state included. */
export async function workspace({ root, programs, environment }: Wanted): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'homelab-rehearsal-'));
  await cp(join(repository, 'tofu'), join(folder, 'tofu'), {
    recursive: true,
    filter: (path) => !isOfARun.test(path),
  });
  const settings = join(folder, 'settings.tfrc');
  await writeFile(settings, mirrorSettings(dirname(programs.provider)));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: settings,
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
      } as const;
      const { all, exitCode = 1 } = await execa(programs.tofu, args, options);
      return { said: all, code: exitCode };
    },
    write: async (files) => {
      const here = files.filter(({ path }) => path.startsWith(`tofu/${root}/`));
      await Promise.all(here.map(({ path, text }) => writeFile(join(folder, path), text)));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

// --- internal ---

const repository = join(import.meta.dirname, '..');

/** The cheapest key that OpenTofu takes: this state lives for a minute, with a passphrase of its own. */
const quickKeys = `key_provider "pbkdf2" "main" {
  iterations    = 200000
  hash_function = "sha256"
}`;

/** State and providers of real runs are left where they are. */
const isOfARun = /\.terraform|\.tfstate|\.tfplan/;
