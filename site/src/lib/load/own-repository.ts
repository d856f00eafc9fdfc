import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vaultFile } from '../emergency/vault-file.ts';
import type { Repository } from '../page/page.ts';

const root = realpathSync(fileURLToPath(new URL('../../../..', import.meta.url)));

const has = (path: string): boolean => existsSync(join(root, path));

/** The repository that this file is a part of. */
export const repository: Repository = {
  pathOf: (file) => {
    const path = relative(root, file).split(sep);
    return path[0] === '..' ? undefined : path.join('/');
  },
  playbooks: ['ansible/site.yml'].filter(has),
  hasVault: has(vaultFile),
};
