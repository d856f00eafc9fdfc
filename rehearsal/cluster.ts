import { inGib, isLive, poolsOf } from '../model/index.ts';
import type { Location, ResolvedLab, StoragePool } from '../model/index.ts';
import { freshCluster, type State, type Storage } from './proxmox/index.ts';
import { tokenPrivileges } from './privileges.ts';

/** The hosts of a site as they are when Proxmox VE was installed on them and nothing else. */
export function clusterOf(lab: ResolvedLab, location: Location): State {
  const hosts = lab.hosts
    .filter((host) => host.location === location && host.platform === 'proxmox')
    .filter(isLive);
  const pools = hosts.flatMap((host) =>
    poolsOf(lab, host)
      .filter(isLive)
      .map((pool) => storage(pool, host.name)),
  );
  const nodes = hosts.map(({ name, bridge }) => ({ name, bridges: [bridge] }));
  return freshCluster(nodes, [systemDisk, ...pools], tokenPrivileges);
}

// --- internal ---

/** The directory that every installation has; `import` was switched on, as the runbook says. */
const systemDisk: Storage = {
  name: 'local',
  type: 'dir',
  content: ['import', 'iso', 'snippets', 'vztmpl'],
  isShared: false,
  size: 100,
  more: {},
};

const storage = (pool: StoragePool, node: string): Storage => ({
  name: pool.name,
  type: pool.backend === 'directory' ? 'dir' : 'zfspool',
  content:
    pool.backend === 'directory'
      ? [...systemDisk.content, 'images', 'rootdir']
      : ['images', 'rootdir'],
  nodes: [node],
  isShared: false,
  size: inGib(pool.capacity),
  more: {},
});
