import { readFileSync } from 'node:fs';
import { isCollection, isMap, isScalar, LineCounter, parse, parseDocument } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import { generateK8s } from '../../generators/index.ts';
import type { Diagnostic, ResolvedLab } from '../../model/index.ts';
import type { OverrideFile } from './override-files.ts';
import { sources } from '../sources.ts';

/** What is wrong with such files: they are no YAML, or take keys from the model. */
export function overrides(lab: ResolvedLab, files: readonly OverrideFile[]): Diagnostic[] {
  const texts = new Map(generateK8s(lab).map(({ path, text }) => [path, text]));
  return files.flatMap((file) => {
    const text = readFileSync(file.path, 'utf8');
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter });
    const [error] = document.errors;
    if (error) return [invalid(file, error.message, counter.linePos(error.pos[0]))];
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) return [];
    if (!isMap(contents)) return [invalid(file, 'it holds no keys', { line: 1, col: 1 })];
    const model: unknown = parse(texts.get(file.generated) ?? '');
    return clashOf(file, clashes(contents, model, []), counter);
  });
}

// --- internal ---

/** A key of the file that the model has, too. */
interface Clash {
  /** From the outside in. */
  readonly keys: readonly string[];
  /** What the model says. */
  readonly model: unknown;
  /** Offset of the key in the file. */
  readonly offset: number;
}

function clashes(map: YAMLMap, model: unknown, above: readonly string[]): Clash[] {
  return map.items.flatMap((pair: Pair): Clash[] => {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!isObject(model) || !Object.hasOwn(model, name)) return [];
    const said: unknown = Reflect.get(model, name);
    const keys = [...above, name];
    // Helm merges maps, and replaces everything else.
    if (isMap(pair.value) && isObject(said)) return clashes(pair.value, said, keys);
    const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    return [{ keys, model: said, offset }];
  });
}

function clashOf(file: OverrideFile, found: readonly Clash[], counter: LineCounter): Diagnostic[] {
  const [first, ...others] = found;
  if (!first) return [];
  const shown = sources.show(file.path);
  const place = ({ offset }: Clash) => {
    const { line, col } = counter.linePos(offset);
    return { file: shown, line, column: col };
  };
  const at = place(first);
  const key = first.keys.at(-1) ?? '';
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return [
    {
      rule: 'override-beats-model',
      severity: 'warning',
      ...at,
      endColumn: at.column + key.length,
      message: `'${shown}' takes '${dotted(first)}' from the model${more}`,
      note: found
        .map((clash) => `the model says ${dotted(clash)}: ${inline(clash.model)}`)
        .join('\n'),
      help: `change service '${file.app}' in the model if it has a field for it, and leave ${
        others.length > 0 ? 'the keys' : 'the key'
      } out here`,
      related: others.map((clash) => ({
        ...place(clash),
        message: `'${dotted(clash)}', too`,
      })),
    },
  ];
}

const invalid = (
  { path }: OverrideFile,
  why: string,
  { line, col }: { readonly line: number; readonly col: number },
): Diagnostic => ({
  rule: 'k8s-file-unread',
  severity: 'error',
  file: sources.show(path),
  line,
  column: col,
  message: `Helm cannot read '${sources.show(path)}': ${firstLine(why)}`,
  help: 'write values as YAML: keys, each with a value or with keys of its own',
});

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isCollection(value);

const dotted = ({ keys }: Clash): string => keys.join('.');

const inline = (value: unknown): string => JSON.stringify(value);

/** The place stands beside it. */
const firstLine = (text: string): string =>
  text.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
