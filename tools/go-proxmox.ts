import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGo } from './go.ts';
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
  build: async (folder) => {
    const modules = await mkdtemp(join(tmpdir(), 'homelab-go-proxmox-'));
    const source = join(modules, `${module}@v${version}`, 'tests/mocks');
    try {
      const env = { GOMODCACHE: modules };
      await runGo(['mod', 'download', '-modcacherw', `${module}@v${version}`], { env });
      for (const name of goProxmox.programs)
        await cp(join(source, name), join(folder, 'bin', name), { recursive: true });
    } finally {
      await rm(modules, { recursive: true, force: true });
    }
  },
};
