import type { Dataset, Guest, StoragePool } from '../../kinds/index.ts';
import { disksOf, storageHost } from '../../relations/index.ts';
import { andMore, FEW } from '../_few.ts';
import type { Rule } from '../rule.ts';
import { isFileShare } from './_file-share.ts';

export const datasetNotMounted: Rule = {
  id: 'dataset-not-mounted',
  severity: 'error',
  title: 'A guest is given a dataset that its host does not mount',
  why:
    'The host has no storage of that name: ' +
    'Proxmox refuses to make the disk, or the container does not start.',
  remedy: 'Add the host to `clients` of the dataset, or use storage of the host.',
  *check(lab) {
    const lost = [...lab.vms, ...lab.lxcs].flatMap(datasetsGivenTo).filter(isLost);
    // One missing client is one fault, however many disks and mounts need it.
    const byClient = Map.groupBy(
      lost,
      ({ guest, dataset }) => `${guest.host.name} ${dataset.name}`,
    );
    for (const [first, ...others] of byClient.values()) {
      if (!first) continue;
      const { guest, dataset, path, label } = first;
      const { name } = guest.host;
      const what = `${label}${andMore(others)}`;
      const lie = others.length > 0 ? 'lie' : 'lies';
      const where = `dataset '${dataset.name}' of '${storageHost(dataset).name}'`;
      const served = dataset.share === 'none' ? ', say with `share` how it is served' : '';
      yield {
        at: { owner: guest, path },
        message: `${what} ${lie} in ${where}, which host '${name}' does not mount`,
        help: `add ${name} to \`clients\` of '${dataset.name}'${served}, or use a pool of ${name}`,
        related: [
          {
            at: { owner: dataset, path: ['clients'] },
            message: `the clients of '${dataset.name}'`,
          },
          ...others.slice(0, FEW).map((other) => ({
            at: { owner: other.guest, path: other.path },
            message: `${other.label} too`,
          })),
        ],
      };
    }
  },
};

// --- internal ---

interface Given {
  readonly guest: Guest;
  readonly dataset: Dataset;
  readonly path: readonly (string | number)[];
  readonly label: string;
}

const isLost = ({ guest: { host }, dataset }: Given): boolean =>
  storageHost(dataset) !== host && !dataset.clients.includes(host);

/** Disks on file shares are refused by `vm-disk-on-nfs` whoever mounts them. */
const datasetsGivenTo = (guest: Guest): Given[] => [
  ...disksOf(guest)
    .filter(({ storage }) => !isFileShare(storage))
    .flatMap(({ storage, path, label }) => given(guest, storage, path, label)),
  ...(guest.kind === 'lxc' ? guest.mounts : []).flatMap(({ source, path }, index) =>
    given(guest, source, ['mounts', index, 'source'], `mount '${path}' of lxc '${guest.name}'`),
  ),
];

const given = (
  guest: Guest,
  storage: StoragePool | Dataset,
  path: readonly (string | number)[],
  label: string,
): Given[] => (storage.kind === 'dataset' ? [{ guest, dataset: storage, path, label }] : []);
