import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest, type Diagnostic } from '../../model/index.ts';
import { sources } from '../sources.ts';
import { exportsOf, importsOf, localsOf } from './imports.ts';
import type { FoundPlace } from './place.ts';

/** An import of a name that the other file does not export. */
export function missingExport(message: string, place: FoundPlace): Diagnostic | undefined {
  const parts = /^The requested module '(.+)' does not provide an export named '(.+)'$/.exec(message);
  if (!parts) return undefined;
  const [, specifier = '', name = ''] = parts;
  const file = importsOf(place.file).find((statement) => statement.specifier === specifier)?.file;
  const { values, types } = file ? exportsOf(file) : { values: [], types: [] };
  const local = file ? localsOf(file).find((candidate) => candidate.name === name) : undefined;
  const guess = nearest(name, values);
  const help = types.includes(name)
    ? `'${name}' is a type: write \`import type { ${name} } from '${specifier}'\``
    : local && file
      ? `write \`export\` in front of '${name}' in ${sources.show(file)}:${local.line}`
      : guess !== undefined
        ? `did you mean '${guess}'?`
        : values.length > 0 && values.length <= 20
          ? `it exports ${values.join(', ')}`
          : `export it there, or remove it from the import`;
  return {
    rule: 'lab-import-missing',
    severity: 'error',
    message: `'${specifier}' does not export '${name}'`,
    ...place,
    file: sources.show(place.file),
    help,
    ...(local &&
      file && {
        related: [{ message: `'${name}' is declared here, without \`export\``, file: sources.show(file), line: local.line, column: local.column }],
      }),
  };
}

/** An import of a file or package that does not exist. */
export function missingModule(code: string, message: string, folder: string): Diagnostic | undefined {
  if (!['ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT', 'ERR_UNKNOWN_FILE_EXTENSION'].includes(code)) return undefined;
  const [, target = '', importer = ''] = /'([^']+)'.* imported from (.+)$/s.exec(message) ?? /'([^']+)'/.exec(message) ?? [];
  const file = importer || join(folder, 'index.ts');
  const statement = importsOf(file).find((candidate) => candidate.file === target || candidate.specifier === target);
  const specifier = statement?.specifier ?? target;
  const what =
    code === 'ERR_UNSUPPORTED_DIR_IMPORT'
      ? `'${specifier}' is a folder`
      : code === 'ERR_UNKNOWN_FILE_EXTENSION'
        ? `'${specifier}' is not TypeScript`
        : `there is no '${specifier}'`;
  const { line, column, endColumn } = statement ?? { line: 1, column: 1, endColumn: undefined };
  return {
    rule: 'lab-import-missing',
    severity: 'error',
    message: `${what} to import`,
    file: sources.show(file),
    line,
    column,
    ...(endColumn !== undefined && { endColumn }),
    help: repair(specifier, statement?.file),
  };
}

// --- internal ---

function repair(specifier: string, file: string | undefined): string {
  if (file === undefined) return 'a lab needs only the model (`../index.ts`) and its own files: remove the package, or install it with npm';
  const written = file.replace(/\.(ts|js|mjs)$/, '');
  for (const right of [`${written}.ts`, join(written, 'index.ts')]) {
    if (right !== file && existsSync(right)) return `write '${specifier.replace(/[^/]*$/, '')}${basename(written)}${right.slice(written.length)}'`;
  }
  const guess = nearest(
    basename(file),
    existsSync(dirname(file))
      ? readdirSync(dirname(file))
          .filter((name) => name.endsWith('.ts'))
          .toSorted()
      : [],
  );
  return guess === undefined ? 'create the file, or remove the import' : `did you mean '${specifier.replace(/[^/]*$/, '')}${guess}'?`;
}
