import { quoted } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const unprivilegedLxcMountsNfs: Rule = {
  id: 'unprivileged-lxc-mounts-nfs',
  severity: 'error',
  title: 'An unprivileged container mounts NFS by itself',
  why:
    'The Linux kernel refuses NFS mounts in a user namespace, ' +
    'so the mount fails with "Operation not permitted".',
  remedy:
    'Let the host mount the dataset and pass it in with `mounts`. ' +
    'A privileged container can mount it, but root in it is root on the host.',
  *check(lab) {
    for (const lxc of lab.lxcs) {
      if (!lxc.unprivileged || lxc.nfsMounts.length === 0) continue;
      const datasets = [...new Set(lxc.nfsMounts.map(({ dataset }) => dataset))];
      const names = quoted(datasets.map(({ name }) => name));
      const [it, each] = datasets.length === 1 ? ['it', 'the dataset'] : ['them', 'the datasets'];
      const client = `${lxc.host.name} under \`clients\` of ${each}`;
      const pass = `write ${it} under \`mounts\` (and ${client})`;
      yield {
        at: { owner: lxc, path: ['nfsMounts'] },
        message: `lxc '${lxc.name}' is unprivileged and can't mount ${names} over NFS by itself`,
        help: `${pass}, or set \`unprivileged: false\` and accept the risk`,
      };
    }
  },
};
