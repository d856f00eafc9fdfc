import { showSize } from '../../entity/index.ts';
import type { Size } from '../../entity/index.ts';
import type { CloudVm, Lxc, Vm } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const diskNotWholeGib: Rule = {
  id: 'disk-not-whole-gib',
  severity: 'error',
  title: 'A disk is not a whole number of gibibytes',
  why: 'OpenTofu and Proxmox take the size of a disk in whole GiB: anything else would be rounded, and every plan would show a change.',
  remedy: 'Write the size with `gib` and a whole number.',
  *check(lab) {
    for (const owner of [...lab.vms, ...lab.lxcs, ...lab.cloudVms]) {
      for (const { path, size } of disksOf(owner)) {
        if (size.mebibytes % 1024 === 0) continue;
        yield {
          at: { owner, path },
          message: `a disk of ${owner.kind} '${owner.name}' has ${showSize(size)}, which is not a whole number of GiB`,
          help: `write gib(${Math.ceil(size.mebibytes / 1024)})`,
        };
      }
    }
  },
};

// --- internal ---

function disksOf(owner: Vm | Lxc | CloudVm): { path: (string | number)[]; size: Size }[] {
  switch (owner.kind) {
    case 'vm':
      return owner.disks.map(({ size }, index) => ({ path: ['disks', index, 'size'], size }));
    case 'lxc':
      return [
        { path: ['rootfs', 'size'], size: owner.rootfs.size },
        ...owner.mounts.flatMap(({ size }, index) => (size ? [{ path: ['mounts', index, 'size'], size }] : [])),
      ];
    case 'cloud-vm':
      return [{ path: ['disk'], size: owner.disk }];
  }
}
