import { join } from 'node:path';
import { goBuild } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const { kubernetes: version } = versions;

/** Without these flags neither program knows its version. */
const flags = [
  '-s -w',
  ...Object.entries({
    gitVersion: `v${version}`,
    gitMajor: version.split('.')[0],
    gitMinor: version.split('.')[1],
  }).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`),
];

/**
 * The API server of Kubernetes and its command line, for the cluster that tests start. Built from
 * source by Go from the pinned module in `tools/kubernetes/`.
 */
export const kubernetes: Tool = {
  name: 'kubernetes',
  version,
  programs: ['kube-apiserver', 'kubectl'],
  ask: { args: ['--version'], answer: /^Kubernetes v(\S+)/m },
  takes: 'about 4 minutes',
  build: async (folder) => {
    for (const program of kubernetes.programs)
      await goBuild(
        'kubernetes',
        `k8s.io/kubernetes/cmd/${program}`,
        join(folder, 'bin', program),
        ['-ldflags', flags.join(' ')],
      );
  },
};
