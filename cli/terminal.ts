import { styleText } from 'node:util';
import type { Role } from '../model/index.ts';

type Stream = NodeJS.WriteStream;
type Style = Role | 'added' | 'changed' | 'removed';
export type Paint = (style: Style, text: string) => string;

/** Writes the result. */
export const writeOut = (text: string): void => void process.stdout.write(text);

/** Writes something for people to standard error. */
export const writeErr = (text: string): void => void process.stderr.write(text);

/** Colours for a stream: only on a terminal, and as `NO_COLOR` and `FORCE_COLOR` wish. */
export function painter(stream: Stream): Paint {
  // Asked once: asking for each piece of text makes ten thousand diagnostics slow.
  if (styleText('red', 'x', { stream }) === 'x') return (_, text) => text;
  return (style, text) => styleText(styles[style], text, { validateStream: false });
}

/** The first line of an error that has no place in the source. */
export const errorLine = (message: string): string =>
  `${painter(process.stderr)('error', 'error:')} ${message}`;

/**
 * A reader that goes away (`| head`) is no fault: what is left to say is said to nobody, and work
 * goes on to its end.
 */
export function forgiveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

// --- internal ---

const styles: Record<Style, Parameters<typeof styleText>[0]> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  strong: 'bold',
  frame: 'blue',
  added: 'green',
  changed: 'yellow',
  removed: 'red',
};
