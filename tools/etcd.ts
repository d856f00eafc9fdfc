import { join } from 'node:path';
import { goBuild } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

/** Import path of each program. */
const sources = {
  etcd: 'go.etcd.io/etcd/server/v3',
  etcdctl: 'go.etcd.io/etcd/etcdctl/v3',
  etcdutl: 'go.etcd.io/etcd/etcdutl/v3',
};

/**
 * etcd with the two tools that ask it and that restore its snapshots: the database of the cluster
 * that tests start. Built from source by Go from the pinned module in `tools/etcd/`.
 */
export const etcd: Tool = {
  name: 'etcd',
  version: versions.etcd,
  programs: ['etcd', 'etcdctl', 'etcdutl'],
  ask: { args: ['--version'], answer: /^etcd Version: (\S+)/m },
  takes: 'about 2 minutes',
  build: async (folder) => {
    for (const [program, source] of Object.entries(sources))
      await goBuild('etcd', source, join(folder, 'bin', program), ['-ldflags', '-s -w']);
  },
};
