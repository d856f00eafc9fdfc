import type { LabIndex } from '../../graph/index.ts';
import type { Dataset, Entity } from '../../kinds/index.ts';
import { storageHost } from '../../relations/index.ts';
import { andMore, FEW, few } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const datasetNotShared: Rule = {
  id: 'dataset-not-shared',
  severity: 'error',
  title: 'A dataset is mounted over the network but not shared that way',
  why: 'The mount hangs or is refused: guests stop during boot, pods stay in ContainerCreating.',
  remedy: "Write `share: 'nfs'` on the dataset, or remove the mount.",
  *check(lab) {
    const mountsOf = Map.groupBy(nfsMounts(lab), ({ dataset }) => dataset);
    // One missing share is one finding, however many mount it.
    for (const dataset of lab.datasets) {
      const { name, share, clients } = dataset;
      const mounts = share === 'nfs' ? [] : (mountsOf.get(dataset) ?? []);
      const [first, ...others] = mounts;
      if (share === 'none' && clients.length > 0) {
        const names = few(clients.map((client) => client.name));
        yield {
          at: { owner: dataset, path: ['clients'] },
          message: `dataset '${name}' has clients (${names}) but is not shared`,
          help: first ? "write `share: 'nfs'`" : "write `share: 'nfs'`, or leave `clients` out",
          related: mounts.slice(0, FEW).map(({ user, path }) => ({
            at: { owner: user, path },
            message: `${user.kind} '${user.name}' mounts it over NFS`,
          })),
        };
      } else if (first) {
        const { user, path } = first;
        const users = `${user.kind} '${user.name}'${andMore(others)}`;
        const [mount, what] = others.length > 0 ? ['mount', 'mounts'] : ['mounts', 'mount'];
        const how = share === 'none' ? 'is not shared' : `is shared over ${shareNames[share]}`;
        yield {
          at: { owner: user, path },
          message: `${users} ${mount} dataset '${name}' over NFS, but the dataset ${how}`,
          help: `write \`share: 'nfs'\` on '${name}', or remove the ${what}`,
          related: [
            {
              at: { owner: dataset, path: ['share'] },
              message: `'${name}' on ${storageHost(dataset).name}`,
            },
            ...others.slice(0, FEW).map((other) => ({
              at: { owner: other.user, path: other.path },
              message: `${other.user.kind} '${other.user.name}' too`,
            })),
          ],
        };
      }
    }
  },
};

// --- internal ---

const shareNames = { nfs: 'NFS', smb: 'SMB', iscsi: 'iSCSI' } as const;

interface Mount {
  readonly user: Entity;
  readonly dataset: Dataset;
  readonly path: readonly (string | number)[];
}

const nfsMounts = (lab: LabIndex): Mount[] => [
  ...[...lab.vms, ...lab.lxcs].flatMap((guest) =>
    guest.nfsMounts.map(({ dataset }, index) => ({
      user: guest,
      dataset,
      path: ['nfsMounts', index, 'dataset'],
    })),
  ),
  ...lab.clusters.flatMap((cluster) =>
    cluster.datasets.map((dataset, index) => ({
      user: cluster,
      dataset,
      path: ['datasets', index],
    })),
  ),
];
