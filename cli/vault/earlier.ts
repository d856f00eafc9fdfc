import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { shown } from './place.ts';
import { VaultError } from './vault-error.ts';

/** The text of a file at an earlier state. @param revision @example 'HEAD~3' @throws VaultError */
export function earlier(file: string, revision: string): string {
  const args = ['show', '--end-of-options', `${revision}:./${basename(file)}`];
  const { status, stdout } = spawnSync('git', args, {
    cwd: dirname(file),
    encoding: 'utf8',
    maxBuffer: Number.MAX_SAFE_INTEGER,
  });
  if (status === 0) return stdout;
  throw new VaultError(
    status === null ? "git can't be run" : `Git knows no '${shown(file)}' at '${revision}'`,
    status === null ? 'install Git' : `name a commit that has it: git log -- ${shown(file)}`,
  );
}
