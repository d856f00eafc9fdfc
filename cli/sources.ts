import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Sources } from '../model/index.ts';

/** The files of the author, named as seen from the working folder, with `/` on every system. */
export const sources: Sources = {
  text: (file) => {
    try {
      return readFileSync(resolve(file), 'utf8').replace(/^\ufeff/, '');
    } catch {
      return undefined; // gone or not readable: the place is shown without its line
    }
  },
  show: (file) => relative(process.cwd(), resolve(file)).split(sep).join('/') || '.',
};
