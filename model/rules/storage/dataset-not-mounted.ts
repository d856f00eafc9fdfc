import type { Dataset, Guest, StoragePool } from '../../kinds/index.ts';
import { storageHost } from '../../relations/index.ts';
import { disksOf } from '../_guest-disks.ts';
import type { Rule } from '../rule.ts';
import { isFileShare } from './_file-share.ts';

export const datasetNotMounted: Rule = {
  id: 'dataset-not-mounted',
  severity: 'error',
  title: 'A guest is given a dataset that its host does not mount',
  why: 'The host has no storage of that name: Proxmox refuses to make the disk, or the container does not start.',
  remedy: 'Add the host to `clients` of the dataset, or use storage of the host.',
  *check(lab) {
    for (const guest of [...lab.vms, ...lab.lxcs]) {
      for (const { dataset, path, label } of datasetsGivenTo(guest)) {
        const host = storageHost(dataset);
        if (host === guest.host || dataset.clients.includes(guest.host)) continue;
        yield {
          at: { owner: guest, path },
          message: `${label} lies in dataset '${dataset.name}' of '${host.name}', which host '${guest.host.name}' does not mount`,
          help: `add ${guest.host.name} to \`clients\` of '${dataset.name}', or use a pool of ${guest.host.name}`,
          related: [{ at: { owner: dataset, path: ['clients'] }, message: `the clients of '${dataset.name}'` }],
        };
      }
    }
  },
};

// --- internal ---

interface Given {
  readonly dataset: Dataset;
  readonly path: readonly (string | number)[];
  readonly label: string;
}

/** Disks on file shares are refused by `vm-disk-on-nfs` whoever mounts them. */
const datasetsGivenTo = (guest: Guest): Given[] => [
  ...disksOf(guest)
    .filter(({ storage }) => !isFileShare(storage))
    .flatMap(({ storage, path, label }) => given(storage, path, label)),
  ...(guest.kind === 'lxc' ? guest.mounts : []).flatMap(({ source, path }, index) =>
    given(source, ['mounts', index, 'source'], `'${path}' of lxc '${guest.name}'`),
  ),
];

const given = (storage: StoragePool | Dataset, path: readonly (string | number)[], label: string): Given[] =>
  storage.kind === 'dataset' ? [{ dataset: storage, path, label }] : [];
