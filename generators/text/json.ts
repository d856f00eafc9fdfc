import type { Data } from './data.ts';

/**
 * A JSON file: two spaces, a final newline, keys in the order in which they were set.
 *
 * @example writeJson({ b: 1, a: [] }) // '{\n  "b": 1,\n  "a": []\n}\n'
 */
export const writeJson = (data: Data): string => `${JSON.stringify(data, null, 2)}\n`;
