import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest, type Diagnostic } from '../../model/index.ts';
import { sources } from '../sources.ts';
import { closeComment, commentBegins, hiddenDeclaration, insideComment } from './hidden.ts';
import { exportsOf, importsOf, localsOf } from './imports.ts';
import type { FoundPlace } from './place.ts';

/** An import of a name that the other file does not export. */
export function missingExport(message: string, place: FoundPlace): Diagnostic | undefined {
  const parts = /^The requested module '(.+)' does not provide an export named '(.+)'$/.exec(
    message,
  );
  if (!parts) return undefined;
  const [, specifier = '', name = ''] = parts;
  const file = importsOf(place.file).find((statement) => statement.specifier === specifier)?.file;
  const told = file === undefined ? undefined : toldOfName(name, specifier, file);
  return {
    rule: 'lab-import-missing',
    severity: 'error',
    message: `'${specifier}' does not export '${name}'`,
    ...place,
    file: sources.show(place.file),
    help: 'export it there, or remove it from the import',
    ...told,
  };
}

/** An import of a file or package that does not exist, or of one that Node can't run. */
export function missingModule(
  code: string,
  message: string,
  folder: string,
): Diagnostic | undefined {
  if (!codes.has(code)) return undefined;
  const { target, importer } = partsOf(message, folder);
  const statement = importsOf(importer).find(
    ({ file, specifier }) => file === target || specifier === target,
  );
  const specifier = statement?.specifier ?? target;
  const [what, help] = toldOf(code, specifier, statement?.file);
  const { line, column, endColumn } = statement ?? { line: 1, column: 1, endColumn: undefined };
  return {
    rule: 'lab-import-missing',
    severity: 'error',
    message: what,
    file: sources.show(importer),
    line,
    column,
    ...(endColumn !== undefined && { endColumn }),
    help,
  };
}

// --- internal ---

/** What there is to say of a name that a file does not export, beyond that. */
function toldOfName(name: string, specifier: string, file: string): Partial<Diagnostic> {
  const shown = sources.show(file);
  const { values, types } = exportsOf(file);
  if (types.includes(name))
    return { help: `'${name}' is a type: write \`import type { ${name} } from '${specifier}'\`` };
  const local = localsOf(file).find((candidate) => candidate.name === name);
  if (local) {
    const { line, column } = local;
    const message = `'${name}' is declared here, without \`export\``;
    return {
      help: `write \`export\` in front of '${name}' in ${shown}:${line}`,
      related: [{ message, file: shown, line, column }],
    };
  }
  const hidden = hiddenDeclaration(sources.text(file) ?? '', name);
  if (hidden) {
    return {
      message: `'${specifier}' does not export '${name}': ${insideComment(hidden)}`,
      help: closeComment(hidden, shown),
      related: [commentBegins(hidden, shown)],
    };
  }
  const others = values.filter((other) => other !== name);
  const guess = nearest(name, others);
  if (guess !== undefined) return { help: `did you mean '${guess}'?` };
  const isShort = others.length > 0 && others.length <= 20;
  return isShort ? { help: `it exports ${others.join(', ')}` } : {};
}

const codes = new Set([
  'ERR_MODULE_NOT_FOUND',
  'ERR_UNSUPPORTED_DIR_IMPORT',
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_IMPORT_ATTRIBUTE_MISSING',
]);

/** What could not be imported, a path or the name of a package, and the file that wants it. */
function partsOf(
  message: string,
  folder: string,
): { readonly target: string; readonly importer: string } {
  const index = join(folder, 'index.ts');
  // Node keeps it to itself who imports what it can't run.
  const unknown = /^Unknown file extension ".*" for (.+)$/.exec(message)?.[1];
  const json = /^Module "(file:.+)" needs an import attribute/.exec(message)?.[1];
  const unusual = unknown ?? (json === undefined ? undefined : fileURLToPath(json));
  if (unusual !== undefined)
    return { target: unusual, importer: importerOf(unusual, folder) ?? index };
  const [, target = '', importer = index] =
    /'([^']+)'.* imported from (.+)$/s.exec(message) ?? /'([^']+)'/.exec(message) ?? [];
  return { target, importer };
}

/** The file of the lab that imports another one, in the order in which they are read. */
function importerOf(target: string, folder: string): string | undefined {
  const seen = new Set([join(folder, 'index.ts')]);
  for (const file of seen) {
    for (const { file: other } of importsOf(file)) {
      if (other === target) return file;
      if (other?.startsWith(folder + sep)) seen.add(other);
    }
  }
  return undefined;
}

/** What is wrong with an import, and what to do about it. */
function toldOf(
  code: string,
  specifier: string,
  file: string | undefined,
): readonly [string, string] {
  switch (code) {
    case 'ERR_UNSUPPORTED_DIR_IMPORT':
      return [`'${specifier}' is a folder, not a file to import`, repair(specifier, file)];
    case 'ERR_UNKNOWN_FILE_EXTENSION':
      return [
        `'${specifier}' is not TypeScript, and cannot be imported`,
        'read it with `readFileSync` of node:fs, or write what it holds as a .ts file',
      ];
    case 'ERR_IMPORT_ATTRIBUTE_MISSING':
      return [
        `'${specifier}' is JSON, and imported like TypeScript`,
        `write \`from '${specifier}' with { type: 'json' }\``,
      ];
    default:
      return [`there is no '${specifier}' to import`, repair(specifier, file)];
  }
}

function repair(specifier: string, file: string | undefined): string {
  if (file === undefined)
    return (
      'a lab needs only the model (`../index.ts`) and its own files: ' +
      'remove the package, or install it with npm'
    );
  const written = file.replace(/\.(ts|js|mjs)$/, '');
  for (const right of [`${written}.ts`, join(written, 'index.ts')]) {
    if (right === file || !existsSync(right)) continue;
    const folder = specifier.replace(/[^/]*$/, '');
    return `write '${folder}${basename(written)}${right.slice(written.length)}'`;
  }
  const guess = nearest(
    basename(file),
    existsSync(dirname(file))
      ? readdirSync(dirname(file))
          .filter((name) => name.endsWith('.ts'))
          .toSorted()
      : [],
  );
  return guess === undefined
    ? 'create the file, or remove the import'
    : `did you mean '${specifier.replace(/[^/]*$/, '')}${guess}'?`;
}
