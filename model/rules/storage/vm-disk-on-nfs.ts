import { guestDisks, storageHost } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';
import { isFileShare } from './_file-share.ts';

export const vmDiskOnNfs: Rule = {
  id: 'vm-disk-on-nfs',
  severity: 'error',
  title: 'A guest disk lies on a file share',
  why:
    'Every write of the guest crosses the network twice, ' +
    'and when the storage server restarts all its guests hang with their disks gone read-only. ' +
    'Databases inside see torn writes.',
  remedy:
    'Keep the disk in a pool of the host, and back it up. ' +
    'Mount the share for files alone: a VM with `nfsMounts`, a container with `mounts`.',
  *check(lab) {
    for (const { guest, storage, path, label } of guestDisks(lab)) {
      if (!isFileShare(storage) || storageHost(storage) === guest.host) continue;
      const how = `'${storageHost(storage).name}' shares over ${storage.share.toUpperCase()}`;
      // A container is given the files by its host: alone it could not mount them.
      const field = guest.kind === 'lxc' ? 'mounts' : 'nfsMounts';
      const files = `files that must lie on the share go under \`${field}\``;
      yield {
        at: { owner: guest, path },
        message: `${label} lies in dataset '${storage.name}', which ${how}`,
        help: `use a pool of ${guest.host.name}; ${files}`,
        related: [
          { at: { owner: storage, path: ['share'] }, message: `'${storage.name}' is shared here` },
        ],
      };
    }
  },
};
