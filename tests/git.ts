import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import process from 'node:process';

/**
 * What Git prints when it is run in a folder. Nobody's settings take part: neither those of the
 * person at this machine (an identity, signatures, line ends, hooks, who must own a checkout), nor
 * the repository of a Git hook that runs the tests.
 */
export const git = (folder: string, ...args: string[]): string =>
  execFileSync(
    'git',
    [
      '-c',
      'safe.directory=*',
      '-c',
      'user.name=Tests',
      '-c',
      'user.email=tests@example.com',
      ...args,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: environment,
    },
  );

// --- internal ---

const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
};
