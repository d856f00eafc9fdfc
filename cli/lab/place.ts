import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A stretch of a line in a file of the lab. */
export interface FoundPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

/**
 * The place at which V8 or the type stripper of Node stopped reading. They tell it in front of the
 * stack only: `<path or URL>:<line>`, some lines of source, and a line of carets.
 */
export function placeOfSyntaxError(stack: string): FoundPlace | undefined {
  const lines = stack.split('\n');
  const head = /^(.*):(\d+)$/.exec(lines[0] ?? '');
  const carets = lines
    .slice(1)
    .map((line) => /^(\s*)(\^+)\s*$/.exec(line))
    .find((match) => match !== null);
  if (!head?.[1] || !/^(file:\/\/)?\/|^[A-Za-z]:[\\/]/.test(head[1])) return undefined;
  const column = (carets?.[1]?.length ?? 0) + 1;
  return {
    file: pathOf(head[1]),
    line: Number(head[2]),
    column,
    endColumn: column + (carets?.[2]?.length ?? 1),
  };
}

/**
 * The place of a mistake that only V8 finds, such as a name that is declared twice. Node keeps that
 * place to itself until nobody catches the error: so a second process reads the file again and its
 * last words are read. None of the lab runs in it: it can't be linked.
 */
export function placeByReadingAgain(index: string): FoundPlace | undefined {
  const { stderr } = spawnSync(process.execPath, [index], {
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: '0' },
  });
  const start = stderr.search(/^(?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).*:\d+$/m);
  return start < 0 ? undefined : placeOfSyntaxError(stderr.slice(start));
}

/** The first frame of a stack that lies in a folder. */
export function firstFrameIn(folder: string, stack: string): FoundPlace | undefined {
  for (const [, place = '', line, column] of stack.matchAll(
    /^ {4}at (?:.*? \()?(?:async )?((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/]).*?):(\d+):(\d+)\)?$/gm,
  )) {
    const file = pathOf(place);
    if (file.startsWith(folder)) return { file, line: Number(line), column: Number(column) };
  }
  return undefined;
}

// --- internal ---

const pathOf = (place: string): string =>
  place.startsWith('file://') ? fileURLToPath(place.replace(/[?#].*$/, '')) : place;
