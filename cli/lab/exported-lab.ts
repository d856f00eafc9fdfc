import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { isLab, type Diagnostic, type Lab } from '../../model/index.ts';
import { root } from '../root.ts';
import { sources } from '../sources.ts';

/** The lab that a module exports by default, or what it does instead. */
export function exportedLab(
  module: object,
  file: string,
): { readonly lab: Lab } | { readonly diagnostic: Diagnostic } {
  if (!('default' in module)) {
    const named = Object.entries(module).find(([, value]) => isLab(value))?.[0];
    const help =
      named === undefined
        ? 'write `export default defineLab({ … })`'
        : `write \`export default ${named};\` as well`;
    return {
      diagnostic: {
        rule: 'lab-no-default-export',
        severity: 'error',
        message: `'${sources.show(file)}' has no default export`,
        file: sources.show(file),
        line: 1,
        column: 1,
        help,
      },
    };
  }
  if (isLab(module.default)) return { lab: module.default };
  const given = describe(module.default);
  const message = `the default export of '${sources.show(file)}' is ${given}`;
  const help = remedyFor(module.default, file);
  return {
    diagnostic: { rule: 'lab-not-a-lab', severity: 'error', message, ...defaultExport(file), help },
  };
}

// --- internal ---

function describe(value: unknown): string {
  if (looksLikeLab(value)) return 'a lab, but made by another copy of the model than this program';
  return `${withoutLab(value)}, not a lab`;
}

function withoutLab(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && 'kind' in value && 'name' in value)
    return `the ${String(value.kind)} '${String(value.name)}'`;
  if (value instanceof Promise) return 'a promise';
  return typeof value === 'object' ? 'an object that defineLab did not make' : `a ${typeof value}`;
}

function remedyFor(value: unknown, file: string): string {
  if (looksLikeLab(value)) return `in every file of it: import { … } from '${modelFrom(file)}'`;
  if (value instanceof Promise) return 'write `await` in front of it: export default await …';
  if (typeof value === 'function') return 'call it, so that what it returns is exported';
  return 'write `export default defineLab({ … })`';
}

/** The model of this program, as a file imports it. @example '../index.ts' */
function modelFrom(file: string): string {
  const path = relative(dirname(file), join(root, 'model/index.ts')).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

const looksLikeLab = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'lab';

function defaultExport(file: string): {
  file: string;
  line: number;
  column: number;
  endColumn?: number;
} {
  const text = readFileSync(file, 'utf8');
  const start = /\bexport default\b|\bas default\b/.exec(text);
  if (!start) return { file: sources.show(file), line: 1, column: 1 };
  const lines = text.slice(0, start.index).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return {
    file: sources.show(file),
    line: lines.length,
    column,
    endColumn: column + start[0].length,
  };
}
