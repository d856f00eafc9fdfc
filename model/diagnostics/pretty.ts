import type { Diagnostic, Position, Severity } from './diagnostic.ts';
import { excerpts } from './excerpt.ts';
import type { ReadText } from './excerpt.ts';
import { safeText, shortText } from './safe-text.ts';
import type { Snippet } from './snippet.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What a stretch of text is, so that whoever has a terminal can colour it. */
export type Role = Severity | 'strong' | 'frame';

export interface PrettyOptions {
  readonly text: ReadText;
  /** Colours a stretch of text. Default: leaves it as it is. */
  readonly paint?: (role: Role, text: string) => string;
  /** How many entities were checked, for the closing line. Default: not said. */
  readonly entities?: number;
}

/**
 * Diagnostics for people, in the form of rustc: warnings first, so that errors stand beside the
 * closing line, which counts both. Ends with a newline.
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
  const excerptOf = excerpts(options.text, diagnostics);
  const errorsLast = diagnostics.toSorted((a, b) => rank(a) - rank(b));
  const blocks = withoutSecrets(errorsLast).map(
    (diagnostic) => `${block(diagnostic, excerptOf(diagnostic), paint).join('\n')}\n\n`,
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

const rank = ({ severity }: Diagnostic): number => (severity === 'error' ? 1 : 0);

type Paint = NonNullable<PrettyOptions['paint']>;

const count = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`;

function block(diagnostic: Diagnostic, shown: Snippet | undefined, paint: Paint): string[] {
  const { severity, rule, line, note, help, related = [] } = diagnostic;
  const pad = ' '.repeat(String(line).length);
  const bar = paint('frame', `${pad} |`);
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
