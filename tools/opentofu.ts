import { devNull } from 'node:os';
import { join } from 'node:path';
import { goBuild } from './go.ts';
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
  build: (folder) =>
    // Without the flag the version reads v1.12.6-dev.
    goBuild('tofu', 'github.com/opentofu/opentofu/cmd/tofu', join(folder, 'bin', 'tofu'), [
      '-ldflags',
      '-X github.com/opentofu/opentofu/version.dev=no',
    ]),
};
