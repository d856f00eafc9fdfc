import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGo } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

/** OpenTofu, built from source by Go from the pinned module in `tools/tofu/`. */
export const opentofu: Tool = {
  name: 'opentofu',
  version: versions.opentofu,
  programs: ['tofu'],
  // The reader's own settings may name files that are not there, and then tofu answers nothing
  // else.
  ask: {
    args: ['version'],
    env: { TF_CLI_CONFIG_FILE: devNull, CHECKPOINT_DISABLE: '1' },
    answer: /^OpenTofu v(\S+)/m,
  },
  takes: 'about 3 minutes',
  build: async (folder) => {
    const source = await mkdtemp(join(tmpdir(), 'homelab-tofu-'));
    try {
      // Built in a copy, so that an installation can't change the checkout.
      for (const file of ['go.mod', 'go.sum'])
        await copyFile(join(import.meta.dirname, 'tofu', file), join(source, file));
      await mkdir(join(folder, 'bin'));
      // Without the flag the version reads v1.12.6-dev.
      const flags = [
        '-mod=readonly',
        '-buildvcs=false',
        '-ldflags',
        '-X github.com/opentofu/opentofu/version.dev=no',
      ];
      const to = join(folder, 'bin', 'tofu');
      const program = 'github.com/opentofu/opentofu/cmd/tofu';
      await runGo(['build', ...flags, '-o', to, program], { cwd: source });
    } finally {
      await rm(source, { recursive: true, force: true });
    }
  },
};
