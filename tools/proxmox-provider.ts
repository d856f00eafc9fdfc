import { mkdir, symlink } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { goBuild } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const { 'proxmox-provider': version } = versions;
const program = `terraform-provider-proxmox_v${version}`;

/**
 * The Proxmox provider of OpenTofu, built from source by Go from the pinned module in
 * `tools/proxmox-provider/`. Its home is a mirror that OpenTofu installs it from without a network.
 */
export const proxmoxProvider: Tool = {
  name: 'proxmox-provider',
  version,
  programs: [program],
  takes: 'about 2 minutes',
  build: async (folder) => {
    const built = join(folder, 'bin', program);
    await goBuild('proxmox-provider', 'github.com/bpg/terraform-provider-proxmox', built);
    const place = join(folder, mirrorPath);
    await mkdir(dirname(place), { recursive: true });
    await symlink(relative(dirname(place), built), place);
  },
};

/**
 * What OpenTofu reads with `TF_CLI_CONFIG_FILE` to take the provider from its home, and nothing from
 * a network.
 *
 * @param bin Folder of its program.
 */
export const mirrorSettings = (bin: string): string =>
  `provider_installation {\n  filesystem_mirror { path = ${JSON.stringify(dirname(bin))} }\n}\n`;

// --- internal ---

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

/** Go's names of the system and the processor, which the mirror is laid out by. */
const target = `${platform()}_${architectures[arch()] ?? arch()}`;

const mirrorPath = join('registry.opentofu.org/bpg/proxmox', version, target, program);
