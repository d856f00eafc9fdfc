import { join } from 'node:path';
import { goBuild } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const { prometheus: version } = versions;

/**
 * promtool reads rules as Prometheus does, and tries them on series that are made up. Built from
 * source by Go from the pinned module in `tools/prometheus/`, without what finds targets in clouds:
 * rules need none of it, and it would bring the libraries of every cloud along. The module calls
 * release 3.13.5 v0.313.5, because Go wants another path from version 2 on; a promtool on PATH says
 * the former, so it is not taken for this one.
 */
export const prometheus: Tool = {
  name: 'prometheus',
  version,
  programs: ['promtool'],
  ask: { args: ['--version'], answer: /^promtool, version (\S+)/m },
  takes: 'about 3 minutes',
  build: (folder) =>
    goBuild(
      'prometheus',
      'github.com/prometheus/prometheus/cmd/promtool',
      join(folder, 'bin', 'promtool'),
      [
        '-tags',
        'remove_all_sd',
        '-ldflags',
        `-s -w -X github.com/prometheus/common/version.Version=${version}`,
      ],
    ),
};
