import type { Dataset, Guest, Service, StoragePool } from '../../kinds/index.ts';
import { nodesOf } from '../../relations/index.ts';
import { disksOf } from '../_guest-disks.ts';
import { placedVolumes } from '../_volumes.ts';
import type { Rule } from '../rule.ts';

export const volumeOnUnreachableStorage: Rule = {
  id: 'volume-on-unreachable-storage',
  severity: 'error',
  title: 'A volume lies on storage that its cluster or guest does not have',
  why: 'The volume is never bound or never mounted: the service does not start, or writes into its own root file system.',
  remedy: 'Give the cluster or guest the storage, or keep the volume where it runs.',
  *check(lab) {
    for (const { service, storage, path, label } of placedVolumes(lab)) {
      if (canReach(service, storage)) continue;
      const runtime = `${service.runsOn.kind} '${service.runsOn.name}'`;
      yield {
        at: { owner: service, path: [...path, 'on'] },
        message: `${label} lies on ${storage.kind} '${storage.name}', which ${runtime} can't reach`,
        help: remedy(service, storage),
        related: [{ at: { owner: service.runsOn }, message: `${runtime} runs '${service.name}'` }],
      };
    }
  },
};

// --- internal ---

type Storage = StoragePool | Dataset;

function canReach({ runsOn }: Service, storage: Storage): boolean {
  switch (runsOn.kind) {
    case 'cluster':
      return storage.kind === 'dataset' ? runsOn.datasets.includes(storage) : nodesOf(runsOn).some((node) => hasDiskIn(node, storage));
    case 'vm':
      return mounts(runsOn, storage) || hasDiskIn(runsOn, storage);
    case 'lxc':
      return mounts(runsOn, storage) || hasDiskIn(runsOn, storage) || runsOn.mounts.some(({ source }) => source === storage);
    case 'cloud-vm':
      return false;
  }
}

const hasDiskIn = (guest: Guest, storage: Storage): boolean => disksOf(guest).some((disk) => disk.storage === storage);

const mounts = (guest: Guest, storage: Storage): boolean => guest.nfsMounts.some(({ dataset }) => dataset === storage);

function remedy({ runsOn }: Service, storage: Storage): string {
  const stay = 'leave `on` out to keep it on the local disk';
  const isDataset = storage.kind === 'dataset';
  switch (runsOn.kind) {
    case 'cluster':
      return isDataset ? `add '${storage.name}' to \`datasets\` of ${runsOn.name}, or ${stay}` : `no node has a disk in '${storage.name}': ${stay}`;
    case 'vm':
      return `${isDataset ? `add '${storage.name}' to \`nfsMounts\` of ${runsOn.name}` : `give ${runsOn.name} a disk in '${storage.name}'`}, or ${stay}`;
    case 'lxc':
      return `add '${storage.name}' to \`mounts\` of ${runsOn.name}, or ${stay}`;
    case 'cloud-vm':
      return stay;
  }
}
