import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { cacheFolder } from '../engine/cache-files.mjs';
import { root } from '../root.ts';

/**
 * OpenTofu: the one on PATH if its version fits, else that of `npm run tools`; `undefined` if there
 * is none. `tools/` is asked as a program, because it stands alone.
 */
export const tofuProgram = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    const asks = [join(root, 'tools/where.ts'), 'tofu'];
    const env = { ...process.env, NODE_COMPILE_CACHE: join(cacheFolder(root), 'modules') };
    execFile(process.execPath, asks, { env }, (_error, path) =>
      resolve(path === '' ? undefined : path),
    );
  });
