/** The output can't be written: told with what to do, exit code 1. */
export class OutputError extends Error {
  readonly help: string;
  /**
   * Whether some files are already the new ones. The manifest is not: the next run puts it right.
   */
  readonly partial: boolean;

  constructor(message: string, help: string, partial = false) {
    super(message);
    this.help = help;
    this.partial = partial;
  }
}

/**
 * Turns what the system says about a file into a sentence. Anything else is a fault of ours and
 * passes.
 */
export function explainSystemError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const reason = reasons.get(code);
  return reason
    ? new OutputError(`'${path}' can't be written: ${reason[0]} (${code})`, reason[1])
    : error;
}

/** The same for a file that is there and that nobody lets us read. */
export function explainReadError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const reason = reasons.get(code);
  if (!reason || !unreadable.has(code)) return explainSystemError(error, path);
  const help = code === 'EACCES' || code === 'EPERM' ? readableHelp : reason[1];
  return new OutputError(`'${path}' can't be read: ${reason[0]} (${code})`, help);
}

/**
 * What the system says about a file, in words; `undefined` for anything else, which is our fault.
 * @example 'permission denied (EACCES)'
 */
export function systemReason(error: unknown): string | undefined {
  const code = codeOf(error);
  const reason = code === 'ENOENT' ? 'there is no such file' : reasons.get(code)?.[0];
  return reason && `${reason} (${code})`;
}

// --- internal ---

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Others say that there is something else in the place of the file: it can't be written either. */
const unreadable = new Set(['EACCES', 'EPERM', 'EMFILE', 'EIO']);

const readableHelp = 'make the file readable (chmod u+r), or move it away';

const reasons: ReadonlyMap<string, readonly [reason: string, help: string]> = new Map([
  ['EACCES', ['permission denied', 'make the folder writable, or choose another one with --out']],
  [
    'EPERM',
    ['the system does not allow it', 'make the folder writable, or choose another one with --out'],
  ],
  ['EROFS', ['the file system is read-only', 'choose another folder with --out']],
  ['ENOSPC', ['no space is left on the device', 'make room, then run it again']],
  ['EDQUOT', ['the disk quota is used up', 'make room, then run it again']],
  ['EISDIR', ['a folder of that name is in the way', 'move the folder away']],
  ['ENOTDIR', ['a file stands where a folder is needed', 'move the file away']],
  ['EEXIST', ['a file stands where a folder is needed', 'move the file away']],
  ['ELOOP', ['its symbolic links lead in a circle', 'repair the links']],
  [
    'ENAMETOOLONG',
    ['the name is too long for the file system', 'choose an --out folder with a shorter path'],
  ],
  ['EMFILE', ['too many files are open', 'close other programs, then run it again']],
  [
    'EFBIG',
    [
      'it is larger than files may be here',
      'raise the limit of the shell (ulimit -f), or choose another folder with --out',
    ],
  ],
  ['EIO', ['the disk fails', 'look after the disk']],
]);
