import { goInstall } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const version = versions.gitleaks;
const module = 'github.com/zricethezav/gitleaks/v8';
/** Without the flag it does not know its version. */
const flags = ['-ldflags', `-X ${module}/version.Version=${version}`];

/** gitleaks looks for tokens and keys of the usual services, in every commit. */
export const gitleaks: Tool = {
  name: 'gitleaks',
  version,
  programs: ['gitleaks'],
  ask: { args: ['version'], answer: /^v?([\d.]+)/ },
  takes: 'about 2 minutes',
  build: (folder) => goInstall(folder, `${module}@v${version}`, flags),
};
