import type { LabIndex } from '../../graph/index.ts';
import type { Dataset, Entity } from '../../kinds/index.ts';
import { storageHost } from '../../relations/index.ts';
import { few } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const datasetNotShared: Rule = {
  id: 'dataset-not-shared',
  severity: 'error',
  title: 'A dataset is mounted over the network but not shared that way',
  why: 'The mount hangs or is refused: guests stop during boot, pods stay in ContainerCreating.',
  remedy: "Write `share: 'nfs'` on the dataset, or remove the mount.",
  *check(lab) {
    for (const dataset of lab.datasets) {
      if (dataset.share === 'none' && dataset.clients.length > 0) {
        yield {
          at: { owner: dataset, path: ['clients'] },
          message: `dataset '${dataset.name}' has clients (${few(dataset.clients.map(({ name }) => name))}) but is not shared`,
          help: "write `share: 'nfs'`, or leave `clients` out",
        };
      }
    }
    for (const { user, dataset, path } of nfsUses(lab)) {
      if (dataset.share === 'nfs') continue;
      const share = dataset.share === 'none' ? 'is not shared' : `is shared over ${shareNames[dataset.share]}`;
      yield {
        at: { owner: user, path },
        message: `${user.kind} '${user.name}' mounts dataset '${dataset.name}' over NFS, but the dataset ${share}`,
        help: `write \`share: 'nfs'\` on '${dataset.name}', or remove the mount`,
        related: [{ at: { owner: dataset, path: ['share'] }, message: `'${dataset.name}' on ${storageHost(dataset).name}` }],
      };
    }
  },
};

// --- internal ---

const shareNames = { smb: 'SMB', iscsi: 'iSCSI' } as const;

const nfsUses = (lab: LabIndex): { user: Entity; dataset: Dataset; path: (string | number)[] }[] => [
  ...[...lab.vms, ...lab.lxcs].flatMap((guest) =>
    guest.nfsMounts.map(({ dataset }, index) => ({ user: guest, dataset, path: ['nfsMounts', index, 'dataset'] })),
  ),
  ...lab.clusters.flatMap((cluster) => cluster.datasets.map((dataset, index) => ({ user: cluster, dataset, path: ['datasets', index] }))),
];
