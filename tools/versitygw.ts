import { join } from 'node:path';
import { goBuild } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const { versitygw: version } = versions;

/**
 * An S3 server that keeps objects in a folder and refuses wrong keys: the bucket of the backups in
 * tests. Built from source by Go from the pinned module in `tools/versitygw/`.
 */
export const versitygw: Tool = {
  name: 'versitygw',
  version,
  programs: ['versitygw'],
  ask: { args: ['--version'], answer: /^Version\s*: (\S+)/m },
  takes: 'about 2 minutes',
  build: (folder) =>
    goBuild(
      'versitygw',
      'github.com/versity/versitygw/cmd/versitygw',
      join(folder, 'bin', 'versitygw'),
      ['-ldflags', `-s -w -X main.Version=${version}`],
    ),
};
