import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ansibleVault } from '../../cli/vault/format/ansible-vault.ts';
import { filledVault, vaultPassword } from '../../cli/fixtures/vault.ts';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { toolPath } from '../../tools/index.ts';
import { ownLab } from '../own-lab.ts';
import { measure, type Row } from './measure.ts';
import { heading, note, show } from './table.ts';

const root = join(import.meta.dirname, '../..');
const homelab = [process.execPath, join(root, 'cli/homelab.mjs')];

/** The vault, OpenTofu behind it, and a whole rehearsal, with the lab of this repository. */
export async function provisioning(rounds: number): Promise<void> {
  heading('The vault and OpenTofu', 'node');
  const tofu = await toolPath('tofu');
  if (tofu === undefined) {
    note('not measured: OpenTofu is not there, run npm run tools');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'homelab-bench-vault-'));
  try {
    show(await measure(rowsIn(folder, tofu), rounds));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// --- internal ---

function rowsIn(folder: string, tofu: string): Row[] {
  const inventory = join(folder, 'inventory');
  mkdirSync(join(inventory, 'group_vars/all'), { recursive: true });
  const encrypted = ansibleVault.encrypt(filledVault(ownLab), vaultPassword);
  writeFileSync(join(inventory, 'group_vars/all/vault.yml'), encrypted);
  writeFileSync(join(folder, 'password'), vaultPassword);
  const vault = ['--inventory', inventory, '--password-file', join(folder, 'password')];
  const site =
    resolved(ownLab).locations.find(({ provider }) => provider === 'on-premises')?.name ?? '';
  return [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    { name: 'vault check', command: [...homelab, 'vault', 'check', ...vault], goal: '≤ 0.3 s' },
    { name: 'tofu version', command: [tofu, 'version'] },
    {
      name: `homelab tofu ${site} version`,
      command: [...homelab, 'tofu', ...vault, site, 'version'],
      goal: '≤ 0.3 s more',
    },
    {
      name: 'npm run rehearse',
      command: [process.execPath, join(root, 'rehearsal/main.ts')],
      goal: '≤ 30 s',
    },
  ];
}
