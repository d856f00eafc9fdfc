import { readFileSync } from 'node:fs';
import { explainReadError } from './output-error.ts';

/**
 * The text of a file, or `undefined` if there is none.
 *
 * @param path how people know the file
 * @throws OutputError if it can't be read
 */
export function readText(file: string, path: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw explainReadError(error, path);
  }
}
