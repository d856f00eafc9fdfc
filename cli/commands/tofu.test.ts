import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import { neededTool } from '../../tools/index.ts';
import { root } from '../fixtures/homelab.ts';
import { vaultFolder } from '../fixtures/vault-folder.ts';
import { filledVault, vaultPassword } from '../fixtures/vault.ts';

describe('homelab tofu', () => {
  test('hands over all that follows the root, and works in its folder', async () => {
    const { run, folder } = standIn('echo "$@"; pwd');
    const words = ['asgard', 'plan', '-out=next plan', '--help', '--lab', 'x', '--', '-h'];
    expect(await run(words)).toEqual({
      code: 0,
      out: `plan -out=next plan --help --lab x -- -h\n${folder}/roots/asgard\n`,
      err: '',
    });
  });

  test.for([0, 1, 2, 42])('has the exit code of OpenTofu: %i', async (code) => {
    expect(await standIn(`exit ${code}`).run(['asgard', 'plan'])).toMatchObject({ code });
  });

  test('gives it a terminal to read from', async () => {
    const { run } = standIn('read answer; echo "so: $answer"');
    expect(await run(['asgard', 'apply'], 'yes\n')).toMatchObject({ out: 'so: yes\n' });
  });

  test('keeps secrets in its environment, and out of everything else', async () => {
    const { run, folder } = standIn(
      `env | cut -d= -f1 | grep -E '^(TF_VAR|PROXMOX|AWS|OCI|CLOUDFLARE|ANSIBLE)' | sort
test -d /proc && tr '\\0' ' ' < /proc/$PPID/cmdline && tr '\\0' ' ' < /proc/$$/cmdline
find '%folder%' -type f -not -path '*/bin/*' -exec grep -l -e planted -e 198.51 {} + |
  sed 's/^/left in /'
true`,
    );
    const { code, out, err } = await run(['asgard', 'plan']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(0, 4)).toEqual([
      'PROXMOX_VE_API_TOKEN',
      'PROXMOX_VE_ENDPOINT',
      'TF_VAR_secrets',
      'TF_VAR_state_passphrase',
    ]);
    for (const secret of ['left in', 'planted', '198.51', vaultPassword, 'opentofu@pve'])
      expect(out.includes(secret), secret).toBe(false);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  test('leaves out settings that lead to another state, and says so', async () => {
    const { run } = standIn('echo "workspace ${TF_WORKSPACE-none}, log ${TF_LOG-none}"');
    const env = { TF_WORKSPACE: 'other', TF_LOG: 'warn' };
    expect(await run(['asgard', 'plan'], '', env)).toEqual({
      code: 0,
      out: 'workspace none, log warn\n',
      err:
        'warning: TF_WORKSPACE is not passed on: with it OpenTofu would use another state than ' +
        'this one\n',
    });
  });

  test('warns where its variables are older than the lab', async () => {
    const { run, folder } = standIn('true');
    writeFileSync(join(folder, 'roots/asgard/asgard.auto.tfvars.json'), '{}\n');
    expect(await run(['asgard', 'plan'])).toEqual({
      code: 0,
      out: '',
      err:
        "warning: 'tofu/asgard/asgard.auto.tfvars.json' is not what the model says now: run " +
        '`npm run generate`\n',
    });
  });

  test.for(['SIGINT', 'SIGTERM'] as const)(
    'passes %s on, and waits for the end',
    async (signal) => {
      const { args, options, folder } = standIn(
        `trap 'echo stopped > %folder%/end; exit 3' INT TERM; echo > %folder%/began
while :; do sleep 0.1; done`,
      );
      const child = spawn(process.execPath, args(['asgard', 'apply']), {
        ...options,
        stdio: 'pipe',
      });
      const ended = once(child, 'close');
      await expect.poll(() => existsSync(join(folder, 'began')), { timeout: 60_000 }).toBe(true);
      child.kill(signal);
      expect(await ended).toEqual([3, null]);
      expect(readFileSync(join(folder, 'end'), 'utf8')).toBe('stopped\n');
    },
  );

  test('refuses a root that is none', async () => {
    expect(await standIn('').run(['asgrad', 'plan'])).toEqual({
      code: 2,
      out: '',
      err: `error: tofu: there is no root 'asgrad'; did you mean 'asgard'?
It is one of asgard, babylon, coruscant, wano, edge, bootstrap.
See homelab tofu --help.
`,
    });
  });

  test('does not run it with half of what the root needs', async () => {
    const plain = filledVault(smallLab).replace(/ +k8s-worker-01: .*\n/, '');
    expect(await standIn('echo ran', plain).run(['asgard', 'plan'])).toEqual({
      code: 1,
      out: '',
      err: `error[missing-key]: vault_addresses.styx-servers-vlan.k8s-worker-01 is missing (address of k8s-worker-01 in styx-servers-vlan)
  = help: let \`homelab vault sync\` add it

1 error in the vault
OpenTofu was not run
`,
    });
  });

  test('says that its own help is another one', async () => {
    const { out } = await standIn('echo ran').run(['--help']);
    expect(out).toMatch(/^Usage: homelab tofu <root> <args…> \[options\]\n/);
  });
});

const real = (await neededTool('tofu')) ?? '';
test.skipIf(real === '')('the real OpenTofu reads what it is given', async () => {
  const { run, folder } = standIn('', filledVault(smallLab), dirname(real));
  writeFileSync(join(folder, 'roots/asgard/main.tf'), code);
  const applied = await run(['asgard', 'apply', '-auto-approve', '-no-color']);
  expect(applied.out).toContain('machines = 9\n');
  expect(applied.code).toBe(0);
  const state = readFileSync(join(folder, 'roots/asgard/terraform.tfstate'), 'utf8');
  expect(state).toContain('encrypted_data');
  expect(`${applied.out}${applied.err}${state}`).not.toMatch(/planted|198\.51/);
});

// --- internal ---

/** A root of the small lab, and a script in place of OpenTofu. */
function standIn(script: string, plain = filledVault(smallLab), programs?: string) {
  const vault = vaultFolder(plain, 'generators/fixtures/small-lab');
  const bin = programs ?? join(vault.folder, 'bin');
  for (const made of ['bin', 'tmp', 'roots/asgard'])
    mkdirSync(join(vault.folder, made), { recursive: true });
  const said = `#!/bin/sh
if [ "$1" = version ]; then echo 'OpenTofu v1.12.9'; exit; fi
${script.replaceAll('%folder%', vault.folder)}
`;
  if (!programs) writeFileSync(join(bin, 'tofu'), said, { mode: 0o755 });
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfProvider.test(name))),
    ...vault.settings,
    NO_COLOR: '1',
    PATH: [bin, process.env['PATH']].join(delimiter),
    TMPDIR: join(vault.folder, 'tmp'),
    AWS_SECRET_ACCESS_KEY: 'planted-by-the-person',
  };
  const ours = [...vault.options, '--roots', join(vault.folder, 'roots')];
  const args = (words: readonly string[]) => [
    join(root, 'cli/homelab.mjs'),
    'tofu',
    ...ours,
    ...words,
  ];
  const run = async (words: readonly string[], input = '', more: NodeJS.ProcessEnv = {}) => {
    const all = { ...env, ...more };
    const settings = {
      cwd: root,
      env: all,
      extendEnv: false,
      input,
      reject: false,
      stripFinalNewline: false,
    } as const;
    const { exitCode, stdout, stderr } = await execa(process.execPath, args(words), settings);
    return { code: exitCode, out: stdout, err: stderr };
  };
  return { ...vault, run, args, options: { cwd: root, env } };
}

/** What the person at this machine has set. */
const isOfProvider = /^(?:AWS|CLOUDFLARE|OCI|PROXMOX|TF)_/;

const code = `
variable "secrets" {
  type = object({
    vlans = map(object({ id = number, cidr = string, gateway = string, dns = list(string) }))
    addresses       = map(map(string))
    ssh_public_keys = list(string)
  })
  sensitive = true
}
variable "state_passphrase" {
  type      = string
  sensitive = true
}
terraform {
  encryption {
    key_provider "pbkdf2" "main" {
      passphrase = var.state_passphrase
    }
    method "aes_gcm" "main" {
      keys = key_provider.pbkdf2.main
    }
    state {
      method   = method.aes_gcm.main
      enforced = true
    }
  }
}
output "machines" {
  value = nonsensitive(sum([for network, machines in var.secrets.addresses : length(machines)]))
}
`;
