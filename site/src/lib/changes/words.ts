import { showSize } from '../../../../model/index.ts';
import type { PastLab } from './lab.ts';
import type { Sentence } from './sentence.ts';

/** How values are said. */
export interface Words {
  /** A value of a field. */
  readonly of: (value: unknown) => Sentence;
  /** A public name, from its first label. @example 'dash.example.com' */
  readonly publicName: (label: unknown) => string;
}

/** How the values of two labs are said: an id is the entity that it names. */
export function wordsIn(before: PastLab, after: PastLab): Words {
  const names = new Map([...before.entities, ...after.entities].map(({ id, name }) => [id, name]));
  const of = (value: unknown): Sentence => {
    if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
    if (typeof value !== 'string') return [sizeIn(value) ?? String(value)];
    const name = names.get(value);
    return [name === undefined ? value : { id: value, name }];
  };
  return {
    of,
    publicName: (label) => `${String(label)}.${after.domain}`,
  };
}

/** A size in words; nothing for another value. @example '64 GiB' */
export const sizeIn = (value: unknown): string | undefined =>
  typeof value === 'object' &&
  value !== null &&
  'mebibytes' in value &&
  typeof value.mebibytes === 'number'
    ? showSize({ mebibytes: value.mebibytes })
    : undefined;
