import type { Rule } from '../rule.ts';

export const mountSize: Rule = {
  id: 'mount-size',
  severity: 'error',
  title: 'A mount has no size, or one that nothing reads',
  why:
    'A mount from a pool is a new volume, which Proxmox makes with a size. ' +
    'A mount from a dataset shows what is there: its size is the quota of the dataset.',
  remedy:
    'Give a mount from a pool its size; ' +
    'leave the size out for a dataset and set `quota` on the dataset.',
  *check(lab) {
    for (const lxc of lab.lxcs) {
      for (const [index, { source, size, path }] of lxc.mounts.entries()) {
        const label = `mount '${path}' of lxc '${lxc.name}'`;
        if (source.kind === 'pool' && !size) {
          yield {
            at: { owner: lxc, path: ['mounts', index] },
            message: `${label} is a new volume in '${source.name}' without a size`,
            help: 'add a size such as gib(100)',
          };
        } else if (source.kind === 'dataset' && size) {
          yield {
            at: { owner: lxc, path: ['mounts', index, 'size'] },
            message: `${label} has a size, but dataset '${source.name}' exists already`,
            help: 'leave the size out, and set `quota` on the dataset',
          };
        }
      }
    }
  },
};
