import { join } from 'node:path';
import { goBuild } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

/**
 * TFLint reads what people write for OpenTofu, with the rules that it brings along. Built from
 * source by Go from the pinned module in `tools/tflint/`.
 */
export const tflint: Tool = {
  name: 'tflint',
  version: versions.tflint,
  programs: ['tflint'],
  ask: {
    args: ['--version'],
    env: { TFLINT_DISABLE_VERSION_CHECK: '1' },
    answer: /^TFLint version (\S+)/m,
  },
  takes: 'about 3 minutes',
  build: (folder) =>
    goBuild('tflint', 'github.com/terraform-linters/tflint', join(folder, 'bin', 'tflint')),
};
