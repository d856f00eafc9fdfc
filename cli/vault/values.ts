import type { VaultPath } from '../../model/index.ts';

/** Values by where they stand; `undefined` where there is none, or one of another type. */
export interface Values {
  readonly text: (...path: VaultPath) => string | undefined;
  readonly number: (...path: VaultPath) => number | undefined;
  readonly texts: (...path: VaultPath) => readonly string[];
}

export const valuesOf = (find: (path: VaultPath) => unknown): Values => ({
  text: (...path) => {
    const value = find(path);
    return typeof value === 'string' ? value : undefined;
  },
  number: (...path) => {
    const value = find(path);
    return typeof value === 'number' ? value : undefined;
  },
  texts: (...path) => {
    const value = find(path);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  },
});
