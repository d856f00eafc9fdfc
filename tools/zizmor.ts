import { pythonInstall } from './python.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const version = versions.zizmor;

/** zizmor finds what an attacker could use in workflows. Its Python package is the program. */
export const zizmor: Tool = {
  name: 'zizmor',
  version,
  programs: ['zizmor'],
  ask: { args: ['--version'], answer: /^zizmor ([\d.]+)/ },
  takes: 'about 5 seconds',
  build: (folder, home) => pythonInstall(folder, home, `zizmor==${version}`),
};
