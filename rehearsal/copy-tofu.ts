import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Copies `tofu/` to try something with: neither state and providers of real runs, nor the file that
 * leads to a state elsewhere.
 */
export const copyTofu = (to: string): Promise<void> =>
  cp(join(import.meta.dirname, '../tofu'), to, {
    recursive: true,
    filter: (path) => !isOfARun.test(basename(path)),
  });

// --- internal ---

const isOfARun = /^\.terraform|\.tfstate|\.tfplan$|^backend\.tf$|^crash\.log$/;
