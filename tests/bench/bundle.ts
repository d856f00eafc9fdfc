import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../cli/engine/build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Makes one file of a program of the bench, as the engine is made, and tells how to run it. */
export function bundled(entry: string, folder: string): readonly string[] {
  const { text } = bundle(root, join('tests/bench', entry), folder);
  const file = join(folder, entry.replace(/\.ts$/, '.cjs'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return [fileURLToPath(new URL('run-bundle.mjs', import.meta.url)), file];
}
