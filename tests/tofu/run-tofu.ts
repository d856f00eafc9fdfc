import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { parse } from 'yaml';
import { copyTofu } from '../../rehearsal/index.ts';
import { mirrorSettings, neededTool, proxmoxProvider } from '../../tools/index.ts';

const repository = join(import.meta.dirname, '../..');

/** OpenTofu, and the provider that it takes from the cache of tools. */
export const tofu = (await neededTool('tofu')) ?? '';
export const provider = (await neededTool(proxmoxProvider.programs[0])) ?? '';

/** Text of a file of `tofu/`; `undefined` where there is none. */
export function textIn(root: string, file: string): string | undefined {
  const path = join(repository, 'tofu', root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A copy of `tofu/` and the settings of a machine without a network. */
export interface TofuCopy {
  readonly root: (name: string) => TofuRoot;
  readonly remove: () => void;
}

export interface TofuRoot {
  readonly folder: string;
  /** Standard output and errors of a command, and its exit code. */
  readonly run: (...args: readonly string[]) => Promise<{ said: string; code: number }>;
}

/**
 * A copy of `tofu/` to work in, with the secrets of the example vault and access to a Proxmox that
 * is not there.
 */
export async function copyOfTofu(): Promise<TofuCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-tofu-'));
  await copyTofu(join(folder, 'tofu'));
  const settings = join(folder, 'settings.tfrc');
  writeFileSync(settings, mirrorSettings(dirname(provider)));
  const env = {
    CHECKPOINT_DISABLE: '1',
    PROXMOX_VE_API_TOKEN: 'ci@pve!ci=00000000-0000-0000-0000-000000000000',
    PROXMOX_VE_ENDPOINT: 'https://127.0.0.1:8006/',
    TF_CLI_CONFIG_FILE: settings,
    TF_IN_AUTOMATION: '1',
    TF_VAR_secrets: JSON.stringify(exampleSecrets()),
    TF_VAR_state_passphrase: 'EXAMPLE-passphrase-of-at-least-16-characters',
  };
  return {
    root: (name) => {
      const cwd = join(folder, 'tofu', name);
      const run = async (...args: readonly string[]) => {
        const options = { cwd, env, all: true, reject: false } as const;
        const { all, exitCode = 1 } = await execa(tofu, [...args, '-no-color'], options);
        return { said: all, code: exitCode };
      };
      return { folder: cwd, run };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What a root of a site gets of the vault. */
interface SiteSecrets {
  readonly vlans: Readonly<Record<string, object>>;
  readonly addresses: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ssh_public_keys: readonly string[];
}

/** The same, from the example. */
export function exampleSecrets(): SiteSecrets {
  const text = readFileSync(join(repository, 'ansible/inventory/vault.example.yml'), 'utf8');
  const { vault_vlans, vault_addresses, vault_ssh_public_keys } = parse(text);
  return { vlans: vault_vlans, addresses: vault_addresses, ssh_public_keys: vault_ssh_public_keys };
}
