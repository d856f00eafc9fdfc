import { showSize } from '../../entity/index.ts';
import type { Size } from '../../entity/index.ts';
import type { CloudVm, Lxc, Vm } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const diskNotWholeGib: Rule = {
  id: 'disk-not-whole-gib',
  severity: 'error',
  title: 'A disk is not a whole number of gibibytes',
  why:
    'OpenTofu and Proxmox take the size of a disk in whole GiB: ' +
    'anything else would be rounded, and every plan would show a change.',
  remedy: 'Write the size with `gib` and a whole number.',
  *check(lab) {
    for (const owner of [...lab.vms, ...lab.lxcs, ...lab.cloudVms]) {
      for (const { path, size, label } of disksOf(owner)) {
        if (size.mebibytes % 1024 === 0) continue;
        yield {
          at: { owner, path },
          message: `${label} has ${showSize(size)}, which is not a whole number of GiB`,
          help: `write gib(${Math.ceil(size.mebibytes / 1024)})`,
        };
      }
    }
  },
};

// --- internal ---

interface Disk {
  readonly path: readonly (string | number)[];
  readonly size: Size;
  /** @example "disk 1 of vm 'games-01'" */
  readonly label: string;
}

function disksOf(owner: Vm | Lxc | CloudVm): Disk[] {
  const whose = `of ${owner.kind} '${owner.name}'`;
  switch (owner.kind) {
    case 'vm':
      return owner.disks.map(({ size }, index) => ({
        path: ['disks', index, 'size'],
        size,
        label: `disk ${index + 1} ${whose}`,
      }));
    case 'lxc':
      return [
        {
          path: ['rootfs', 'size'],
          size: owner.rootfs.size,
          label: `the root file system ${whose}`,
        },
        // A size on a dataset is `mount-size`.
        ...owner.mounts.flatMap(({ source, size, path }, index) =>
          source.kind === 'pool' && size
            ? [{ path: ['mounts', index, 'size'], size, label: `mount '${path}' ${whose}` }]
            : [],
        ),
      ];
    case 'cloud-vm':
      return [{ path: ['disk'], size: owner.disk, label: `the disk ${whose}` }];
  }
}
