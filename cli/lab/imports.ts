import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { withoutComments } from './code.ts';

/** One import statement of a file that Node follows (types are erased, so theirs are left out). */
export interface Import {
  /** As written. @example './hosts.ts' */
  readonly specifier: string;
  /** The file that it names; `undefined` for a package. */
  readonly file: string | undefined;
  /** Place of the specifier, quotes included. */
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** The static imports of a file, by its text: it may be one that can't be run. */
export function importsOf(file: string): Import[] {
  const text = read(file);
  return [...text.matchAll(statement)].map((match) => {
    const quoted = match[1] ?? match[2] ?? '';
    const offset = match.index + match[0].lastIndexOf(quoted);
    const before = text.slice(0, offset);
    const column = offset - before.lastIndexOf('\n');
    const specifier = quoted.slice(1, -1);
    return {
      specifier,
      file: /^\.{0,2}\//.test(specifier) ? resolve(dirname(file), specifier) : undefined,
      line: before.split('\n').length,
      column,
      endColumn: column + quoted.length,
    };
  });
}

/** The files that a file imports while it runs. @example `await import('./guests.ts')` */
export const importedLater = (file: string): string[] =>
  [...read(file).matchAll(/\bimport\(\s*(?:'(\.[^'\n]+)'|"(\.[^"\n]+)")/g)].map(
    ([, single, double]) => resolve(dirname(file), single ?? double ?? ''),
  );

/** The names that a file exports, and which of them are types only. */
export function exportsOf(file: string): { readonly values: string[]; readonly types: string[] } {
  const text = withoutComments(read(file));
  const values = [
    ...text.matchAll(/^export\s+(?:async\s+)?(?:const|let|var|function\*?|class)\s+([\w$]+)/gm),
  ].flatMap(([, name]) => name ?? []);
  const types = [
    ...text.matchAll(/^export\s+(?:declare\s+)?(?:interface|type)\s+([\w$]+)/gm),
  ].flatMap(([, name]) => name ?? []);
  for (const [, type, list = ''] of text.matchAll(/^export\s+(type\s+)?\{([^}]*)\}/gm)) {
    for (const item of list.split(',')) {
      const words = /^\s*(type\s+)?(?:[\w$]+\s+as\s+)?([\w$]+)\s*$/.exec(item);
      if (words?.[2]) (type || words[1] ? types : values).push(words[2]);
    }
  }
  return { values, types };
}

/** A name that a file declares for itself only, and where. */
export interface Local {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** What a file declares at its top without exporting it. */
export function localsOf(file: string): Local[] {
  const lines = withoutComments(read(file)).split('\n');
  return lines.flatMap((text, index) => {
    const found = /^((?:async\s+)?(?:const|let|var|function\*?|class)\s+)([\w$]+)/.exec(text);
    return found?.[2] === undefined
      ? []
      : [{ name: found[2], line: index + 1, column: (found[1] ?? '').length + 1 }];
  });
}

/** Every name that a file can use by itself: declared anywhere in it, or imported. */
export function namesIn(file: string): string[] {
  const text = withoutComments(read(file));
  const declared = [...text.matchAll(/\b(?:const|let|var|function\*?|class)\s+([\w$]+)/g)].flatMap(
    ([, name]) => name ?? [],
  );
  const imported = [...text.matchAll(/^[ \t]*import\s+(?!type\s)([^'";]*?)\sfrom\b/gm)].flatMap(
    ([, list = '']) =>
      list
        .split(/[{},]/)
        .flatMap((item) => (/^\s*type\s/.test(item) ? [] : (/([\w$]+)\s*$/.exec(item)?.[1] ?? []))),
  );
  return [...new Set([...imported, ...declared])];
}

// --- internal ---

const quoted = String.raw`('[^'\n]+'|"[^"\n]+")`;
/** `import … from '…'` and `export … from '…'`, but not those of types alone. */
const namesFrom = String.raw`(?:import|export)\s+(?!type\s[^=]*?from)(?:[\w$*{][^'";]*?\sfrom\s*)`;
const statement = new RegExp(
  String.raw`^[ \t]*${namesFrom}${quoted}|^[ \t]*import\s*${quoted}`,
  'gm',
);

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
