import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { shown } from '../place.ts';
import { readIfThere } from '../read-file.ts';
import { VaultError } from '../vault-error.ts';

/**
 * The password in a file. One that can be run is run, as by Ansible, and its output is the
 * password: it may ask a password manager.
 *
 * @throws VaultError
 */
export function passwordIn(file: string): string {
  const password = (mayBeRun(file) ? outputOf(file) : readIfThere(file))?.trim();
  if (password === undefined)
    throw new VaultError(
      `there is no file of the password at '${shown(file)}'`,
      'pass another one with --password-file FILE, or correct who names it',
    );
  if (password === '')
    throw new VaultError(
      `the file of the password, '${shown(file)}', is empty`,
      'restore it from the password manager',
    );
  return password;
}

// --- internal ---

function mayBeRun(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && (found.mode & 0o111) !== 0;
}

/** What it says to people passes. A shell would take a text for a script, and print the password. */
function outputOf(file: string): string {
  if (!isProgram(file))
    throw new VaultError(
      `the file of the password, '${shown(file)}', may be run, but is no program`,
      `if it holds the password, take that right away: chmod 600 ${shown(file)}; ` +
        'a script begins with #! and its interpreter',
    );
  const stdio = ['inherit', 'pipe', 'inherit'] as const;
  const { status, stdout } = spawnSync(file, { encoding: 'utf8', stdio: [...stdio] });
  if (status === 0) return stdout;
  const end = status === null ? 'could not be run' : `ended with exit code ${status}`;
  throw new VaultError(
    `the program of the password, '${shown(file)}', ${end}`,
    'run it by itself to see why',
  );
}

/** What the system itself can start: a script that names its interpreter, or machine code. */
function isProgram(file: string): boolean {
  const start = readFileSync(file).subarray(0, 4).toString('latin1');
  return start.startsWith('#!') || machineCode.has(start);
}

/** Of Linux (ELF) and macOS (Mach-O, for one or several processors). */
const machineCode = new Set(['\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe']);
