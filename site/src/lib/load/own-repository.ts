import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Repository } from '../page/page.ts';

const root = realpathSync(fileURLToPath(new URL('../../../..', import.meta.url)));

/** The repository that this file is a part of. */
export const repository: Repository = {
  pathOf: (file) => {
    const path = relative(root, file).split(sep);
    return path[0] === '..' ? undefined : path.join('/');
  },
  playbooks: ['ansible/site.yml'].filter((path) => existsSync(join(root, path))),
};
