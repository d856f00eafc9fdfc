import { goInstall } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const version = versions.actionlint;
const program = `github.com/rhysd/actionlint/cmd/actionlint@v${version}`;

/** actionlint reads GitHub's workflows, and has ShellCheck read the scripts in them. */
export const actionlint: Tool = {
  name: 'actionlint',
  version,
  programs: ['actionlint'],
  ask: { args: ['-version'], answer: /^v?([\d.]+)/ },
  takes: 'about 40 seconds',
  build: (folder) => goInstall(folder, program),
};
