import { banner } from './banner.ts';
import type { Data, DataObject } from './data.ts';
import { unprintable, yamlNumber, yamlString } from './yaml-scalar.ts';

export interface YamlOptions {
  /**
   * Sorts the keys of every object by UTF-16 code unit. Default false: the order of the data
   * stands.
   */
  readonly sortKeys?: boolean;
}

/**
 * Plain data as block-style YAML with a final newline, without banner and `---`. A writer of our
 * own, because files of 10,000 guests must take tenths of a second; the `yaml` package proves it
 * right in the tests.
 *
 * @example
 * writeYaml({ hosts: { 'asgard-atlas': null }, tags: ['no'] })
 * // "hosts:\n  asgard-atlas: null\ntags:\n  - 'no'\n"
 */
export const writeYaml = (data: Data, options: YamlOptions = {}): string =>
  `${node(data, '\n', options.sortKeys === true).slice(1)}\n`;

export interface YamlFileOptions extends YamlOptions {
  /** Lines for people below the banner, as a comment. */
  readonly about?: readonly string[];
}

/** A generated YAML file: the banner, then each document after its `---`. */
export const yamlFile = (documents: readonly Data[], options: YamlFileOptions = {}): string =>
  banner +
  (options.about ?? []).map((line) => `# ${line}\n`).join('') +
  documents.map((document) => `---\n${writeYaml(document, options)}`).join('');

// --- internal ---

/**
 * What follows a `key:`, its blank or line break included. `margin` is a line break and the
 * indentation of the value.
 */
function node(data: Data, margin: string, sortKeys: boolean): string {
  if (typeof data === 'string') return ` ${text(data, margin)}`;
  if (typeof data === 'number') return ` ${yamlNumber(data)}`;
  if (typeof data !== 'object' || data === null) return ` ${data}`;
  return isList(data) ? list(data, margin, sortKeys) : object(data, margin, sortKeys);
}

const isList = (data: readonly Data[] | DataObject): data is readonly Data[] => Array.isArray(data);

function list(items: readonly Data[], margin: string, sortKeys: boolean): string {
  if (items.length === 0) return ' []';
  const inner = `${margin}  `;
  return items
    .map((item) => {
      const value = node(item, inner, sortKeys);
      // A nested block begins on the line of its dash: the line break and the indentation after the
      // dash become one blank.
      return `${margin}-${value.startsWith(inner) ? ` ${value.slice(inner.length)}` : value}`;
    })
    .join('');
}

function object(fields: DataObject, margin: string, sortKeys: boolean): string {
  const lines: string[] = [];
  const keys = sortKeys ? Object.keys(fields).toSorted() : Object.keys(fields);
  const inner = `${margin}  `;
  for (const key of keys) {
    const value = fields[key];
    if (value === undefined) continue;
    const name = yamlString(key);
    const lead = name.length > LONGEST_KEY ? `? ${name}${margin}:` : `${name}:`;
    lines.push(margin + lead + node(value, inner, sortKeys));
  }
  return lines.length === 0 ? ' {}' : lines.join('');
}

/**
 * Readers give up on a `key:` of more than 1,024 characters; a longer one is announced with `?`.
 */
const LONGEST_KEY = 1000;

/**
 * Text of several lines stays readable as a literal block where nothing about its blanks and breaks
 * is in doubt.
 */
function text(value: string, margin: string): string {
  if (!value.includes('\n') || !literal.test(value)) return yamlString(value);
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  if (unprintable.test(body.replaceAll('\n', ''))) return yamlString(value);
  const indentation = margin.length > 1 ? margin : `${margin}  `;
  return `${value.endsWith('\n') ? '|' : '|-'}${body
    .split('\n')
    .map((line) => (line === '' ? '\n' : indentation + line))
    .join('')}`;
}

/**
 * First line begins and last line ends with a visible character, no line ends in a blank, at most
 * one line break at the end.
 */
const literal = /^(?=[^\s])(?:[^\n]*[^\s]\n|\n)*[^\n]*[^\s]\n?$/;
