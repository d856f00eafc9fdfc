import { compareKeys, type Data, type DataObject } from './data.ts';

/**
 * A JSON file: keys sorted, two spaces, final newline.
 * Infinite numbers and NaN have no form in JSON and become `null`.
 *
 * @example writeJson({ b: 1, a: [] }) // '{\n  "a": [],\n  "b": 1\n}\n'
 */
export const writeJson = (data: Data): string => `${JSON.stringify(sorted(data), null, 2)}\n`;

// --- internal ---

const isList = (data: readonly Data[] | DataObject): data is readonly Data[] => Array.isArray(data);

/** The same data with sorted keys; whatever is sorted already is not copied. */
function sorted(data: Data): Data {
  if (typeof data !== 'object' || data === null) return data;
  if (isList(data)) {
    const items = data.map(sorted);
    return items.every((item, index) => item === data[index]) ? data : items;
  }
  const keys = Object.keys(data);
  let same = true;
  const values: (Data | undefined)[] = [];
  for (const [index, key] of keys.entries()) {
    const before = data[key];
    const value = before === undefined ? undefined : sorted(before);
    values.push(value);
    same &&= value === before && (index === 0 || (keys[index - 1] ?? '') < key);
  }
  if (same) return data;
  const entries = keys.map((key, index): [string, Data | undefined] => [key, values[index]]);
  return Object.fromEntries(entries.sort(([a], [b]) => compareKeys(a, b)));
}
