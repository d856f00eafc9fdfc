import type { Rule } from '../rule.ts';

export const etcdOnHdd: Rule = {
  id: 'etcd-on-hdd',
  severity: 'warning',
  title: 'A control plane writes to spinning disks',
  why:
    'etcd writes every change to disk before it answers and wants that within 10 ms: ' +
    'on spinning disks it loses its leader under load, and the API stops answering.',
  remedy: 'Put the first disk of control-plane nodes in a pool of SSDs.',
  *check(lab) {
    for (const cluster of lab.clusters) {
      for (const [index, node] of cluster.controlPlane.entries()) {
        const storage = node.disks[0]?.pool;
        const pool = storage?.kind === 'dataset' ? storage.pool : storage;
        if (pool?.medium !== 'hdd') continue;
        yield {
          at: { owner: node, path: ['disks', 0, 'pool'] },
          message:
            `control-plane node '${node.name}' has its disk in '${pool.name}', ` +
            'which is made of spinning disks',
          help: 'use a pool of ssd or nvme: etcd waits for the disk at every change',
          related: [
            { at: { owner: pool, path: ['medium'] }, message: "the pool's disks" },
            {
              at: { owner: cluster, path: ['controlPlane', index] },
              message: `a control-plane node of '${cluster.name}'`,
            },
          ],
        };
      }
    }
  },
};
