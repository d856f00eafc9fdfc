import type { VaultPath } from '../../../model/index.ts';
import { keyText } from '../key-text.ts';
import type { Filled } from './types.ts';

/** Values that somebody has filled in, by where they stand. */
export interface Values {
  /** `undefined` where there is none, or one of another type. */
  readonly text: (...path: VaultPath) => string | undefined;
  readonly number: (...path: VaultPath) => number | undefined;
  readonly texts: (...path: VaultPath) => readonly string[];
}

export function valuesOf(filled: readonly Filled[]): Values {
  const byKey = new Map(filled.map(({ secret, value }) => [keyText(secret.path), value]));
  return {
    text: (...path) => {
      const value = byKey.get(keyText(path));
      return typeof value === 'string' ? value : undefined;
    },
    number: (...path) => {
      const value = byKey.get(keyText(path));
      return typeof value === 'number' ? value : undefined;
    },
    texts: (...path) => {
      const value = byKey.get(keyText(path));
      return typeof value === 'object' ? value : [];
    },
  };
}
