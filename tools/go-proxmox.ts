import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { withModule } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const { 'go-proxmox': version } = versions;
const module = 'github.com/luthermonson/go-proxmox';

/**
 * Answers that a client of Proxmox VE keeps for its tests: by them ours are judged. Folders with its
 * files, one for each major version of Proxmox VE, since there is no program to build.
 */
export const goProxmox: Tool = {
  name: 'go-proxmox',
  version,
  programs: ['pve8x', 'pve9x'],
  takes: 'a few seconds',
  build: (folder) =>
    withModule(`${module}@v${version}`, async (root) => {
      for (const name of goProxmox.programs)
        await cp(join(root, 'tests/mocks', name), join(folder, 'bin', name), { recursive: true });
    }),
};
