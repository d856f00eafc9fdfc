import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { Diagnostic } from '../../model/index.ts';
import { sources } from '../sources.ts';
import type { LabFolder } from './folder.ts';
import { importedLater, importsOf } from './imports.ts';

/**
 * Files directly in the folder of a lab that declare something and that nothing imports, as
 * warnings: their entities are nowhere.
 */
export function unusedFiles(place: LabFolder): Diagnostic[] {
  const files = readdirSync(place.folder)
    .filter((name) => name.endsWith('.ts') && !/\.(d|test|spec|test-d)\.ts$/.test(name))
    .map((name) => join(place.folder, name));
  const unreached = without(files, reachedFrom(place, imported));
  if (unreached.length === 0) return [];
  return without(
    unreached,
    reachedFrom(place, (file) => [...imported(file), ...importedLater(file)]),
  )
    .toSorted()
    .flatMap((file) => {
      const call = /\bdefine[A-Z]\w*(?=\s*\()/.exec(readFileSync(file, 'utf8'));
      return call ? [unused(file, call)] : [];
    });
}

// --- internal ---

const without = (files: readonly string[], others: ReadonlySet<string>): string[] =>
  files.filter((file) => !others.has(file));

const imported = (file: string): string[] =>
  importsOf(file).flatMap((statement) => statement.file ?? []);

/**
 * The index and all that it imports, directly or not, by their text; what lies elsewhere is not
 * followed.
 */
function reachedFrom(
  { folder, index }: LabFolder,
  importedBy: (file: string) => readonly string[],
): Set<string> {
  const reached = new Set([index]);
  for (const file of reached) {
    if (!file.startsWith(folder + sep)) continue;
    for (const other of importedBy(file)) reached.add(other);
  }
  return reached;
}

function unused(file: string, { index, 0: call, input }: RegExpExecArray): Diagnostic {
  const name = basename(file);
  const before = input.slice(0, index);
  const column = index - before.lastIndexOf('\n');
  return {
    rule: 'lab-file-unused',
    severity: 'warning',
    message: `no file of the lab imports '${name}': what it declares is not part of the lab`,
    file: sources.show(file),
    line: before.split('\n').length,
    column,
    endColumn: column + call.length,
    help:
      `import it in index.ts (import * as … from './${name}') and add it to \`parts\`, ` +
      'or delete the file',
  };
}
