import type { Data, DataObject } from './data.ts';

/**
 * A JSON file: keys sorted by UTF-16 code unit (those that are whole numbers first, as in any JavaScript object), two spaces, final newline.
 *
 * @example writeJson({ b: 1, a: [] }) // '{\n  "a": [],\n  "b": 1\n}\n'
 */
export const writeJson = (data: Data): string => `${JSON.stringify(sorted(data), null, 2)}\n`;

// --- internal ---

/** The same data with sorted keys. What is in order already, as most of it is, is not copied: looking is far cheaper. */
function sorted(data: Data): Data {
  if (typeof data !== 'object' || data === null) return data;
  if (isList(data)) return isSortedList(data) ? data : data.map(sorted);
  const keys = Object.keys(data);
  let same = true;
  let before = '';
  for (const key of keys) {
    const value = data[key];
    if (key < before || (typeof value === 'object' && sorted(value) !== value)) {
      same = false;
      break;
    }
    before = key;
  }
  return same ? data : copy(data, keys.toSorted());
}

function isSortedList(items: readonly Data[]): boolean {
  for (const item of items) if (typeof item === 'object' && sorted(item) !== item) return false;
  return true;
}

function copy(data: DataObject, keys: readonly string[]): DataObject {
  const out: Record<string, Data | undefined> = {};
  for (const key of keys) {
    const value = data[key];
    const inner = value === undefined ? undefined : sorted(value);
    // Assigning to this one name would set the prototype.
    if (key === '__proto__') Object.defineProperty(out, key, { value: inner, enumerable: true });
    else out[key] = inner;
  }
  return out;
}

const isList = (data: readonly Data[] | DataObject): data is readonly Data[] => Array.isArray(data);
