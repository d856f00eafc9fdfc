import { readSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { VaultError } from './vault-error.ts';

/** Whether somebody is there to be asked. */
export const isTerminal = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/**
 * Asks for a line that is not shown while it is typed.
 * @throws VaultError if whoever is asked goes away
 */
export async function askSecret(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    return await lineOf(question, nowhere);
  } finally {
    process.stderr.write('\n');
  }
}

/**
 * Asks for a line; of a program that feeds us, the next one.
 * @throws VaultError if whoever is asked goes away
 */
export async function ask(question: string): Promise<string> {
  if (process.stdin.isTTY) return lineOf(question, process.stderr);
  process.stderr.write(question);
  const line = nextLine();
  process.stderr.write('\n');
  if (line === undefined) throw nobody();
  return line;
}

// --- internal ---

const nobody = (): VaultError => new VaultError('nobody answered', 'nothing was changed');

async function lineOf(question: string, output: NodeJS.WritableStream): Promise<string> {
  const reader = createInterface({ input: process.stdin, output, terminal: true });
  // Only from here on, the terminal itself no longer shows what is typed.
  if (output !== process.stderr) process.stderr.write(question);
  const goneAway = new AbortController();
  // Ctrl-C, and Ctrl-D.
  reader.once('SIGINT', () => goneAway.abort());
  reader.once('close', () => goneAway.abort());
  try {
    return await reader.question(question, { signal: goneAway.signal });
  } catch (error) {
    throw goneAway.signal.aborted ? nobody() : error;
  } finally {
    reader.close();
  }
}

/** No byte further than the line: the rest may be for somebody else. */
function nextLine(): string | undefined {
  const bytes: number[] = [];
  const byte = Buffer.alloc(1);
  while (readSync(process.stdin.fd, byte) === 1) {
    if (byte[0] === LINE_FEED) return Buffer.from(bytes).toString();
    bytes.push(byte[0] ?? 0);
  }
  return bytes.length > 0 ? Buffer.from(bytes).toString() : undefined;
}

const LINE_FEED = 10;
