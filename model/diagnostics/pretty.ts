import type { Diagnostic, Position, Severity } from './diagnostic.ts';
import { safeText, shortText } from './safe-text.ts';
import { secretLiterals } from './secret-literal.ts';
import { snippet } from './snippet.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What a stretch of text is, so that whoever has a terminal can colour it. */
export type Role = Severity | 'strong' | 'frame';

export interface PrettyOptions {
  /** Text of a file, by the name in the diagnostics; `undefined` if it can't be read. */
  readonly text: (file: string) => string | undefined;
  /** Colours a stretch of text. Default: leaves it as it is. */
  readonly paint?: (role: Role, text: string) => string;
  /** How many entities were checked, for the closing line. Default: not said. */
  readonly entities?: number;
}

/**
 * Diagnostics for people, in the form of rustc, with a closing line that counts them. Ends with a
 * newline.
 *
 * @example
 * error[memory-overcommitted]: guests on 'asgard-atlas' need 80 GiB of memory, the host has 64 GiB
 *   --> model/lab/hosts.ts:12:3
 *    |
 * 12 |   memory: gib(64),
 *    |   ^^^^^^
 *    = help: move a guest to asgard-prometheus (44 GiB free), or set `overcommit` on the host
 */
export function pretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  const paint = options.paint ?? ((_, text) => text);
  const lineOf = lineReader(options.text, diagnostics);
  const blocks = withoutSecrets(diagnostics).map(
    (diagnostic) => `${block(diagnostic, lineOf, paint).join('\n')}\n\n`,
  );
  return `${blocks.join('')}${tally(diagnostics, options.entities)}\n`;
}

/** Counts diagnostics in words. @example '2 errors, 1 warning in 12 entities' */
export function tally(diagnostics: readonly Diagnostic[], entities?: number): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const parts = [
    count(errors, 'error', 'errors'),
    count(diagnostics.length - errors, 'warning', 'warnings'),
  ].filter((part) => part !== '');
  const scope =
    entities === undefined ? '' : ` in ${entities} ${entities === 1 ? 'entity' : 'entities'}`;
  return (parts.join(', ') || 'No problems') + scope;
}

// --- internal ---

type Paint = NonNullable<PrettyOptions['paint']>;
type LineReader = (place: Position) => string | undefined;

const count = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`;

function block(diagnostic: Diagnostic, lineOf: LineReader, paint: Paint): string[] {
  const { severity, rule, line, column, note, help, related = [] } = diagnostic;
  const pad = ' '.repeat(String(line).length);
  const bar = paint('frame', `${pad} |`);
  const source = lineOf(diagnostic);
  const shown =
    source === undefined ? undefined : snippet(source, column, diagnostic.endColumn ?? column + 1);
  return [
    paint(severity, `${severity}[${rule}]`) + paint('strong', `: ${hang(diagnostic.message, pad)}`),
    `${paint('frame', `${pad}-->`)} ${place(diagnostic)}`,
    ...(shown
      ? [
          bar,
          `${paint('frame', `${line} |`)} ${shown.line}`.trimEnd(),
          `${bar} ${paint(severity, shown.marks)}`,
        ]
      : []),
    ...related.map(
      (other) => `${paint('frame', `${pad}:::`)} ${place(other)}  ${hang(other.message, pad)}`,
    ),
    ...aside('note', note, pad, paint),
    ...aside('help', help, pad, paint),
  ];
}

const place = ({ file, line, column }: Position): string => `${safeText(file)}:${line}:${column}`;

function aside(label: string, text: string | undefined, pad: string, paint: Paint): string[] {
  if (text === undefined) return [];
  const head = `${paint('frame', `${pad} =`)} ${paint('strong', `${label}:`)}`;
  return [`${head} ${hang(text, `${pad}         `)}`];
}

/** Further lines of a text, set in below the first one. */
const hang = (text: string, indent: string): string =>
  shortText(text).split('\n').join(`\n${indent} `);

/**
 * Splits each file once. A line with a secret, whichever diagnostic stands in it, is not shown:
 * logs are public.
 */
function lineReader(read: PrettyOptions['text'], diagnostics: readonly Diagnostic[]): LineReader {
  const files = new Map<string, readonly string[] | undefined>();
  const secrets = new Set(
    diagnostics.filter(({ secret }) => secret).map(({ file, line }) => `${line} ${file}`),
  );
  return ({ file, line }) => {
    if (!files.has(file)) files.set(file, read(file)?.split(/\r?\n/));
    const text = files.get(file)?.[line - 1];
    return text !== undefined && (secrets.has(`${line} ${file}`) || secretLiterals(text).length > 0)
      ? undefined
      : text;
  };
}
