import type { Dataset, Guest, Service, StoragePool } from '../../kinds/index.ts';
import { hasDiskIn, nodesOf } from '../../relations/index.ts';
import { andMore, FEW } from '../_few.ts';
import { placedVolumes } from '../_volumes.ts';
import type { Rule } from '../rule.ts';

export const volumeOnUnreachableStorage: Rule = {
  id: 'volume-on-unreachable-storage',
  severity: 'error',
  title: 'A volume lies on storage that its cluster or guest does not have',
  why:
    'The volume is never bound or never mounted: ' +
    'the service does not start, or writes into its own root file system.',
  remedy: 'Give the cluster or guest the storage, or keep the volume where it runs.',
  *check(lab) {
    const lost = placedVolumes(lab).filter(({ service, storage }) => !canReach(service, storage));
    // Storage that a cluster or guest lacks is one finding, however many volumes lie on it.
    const byStorage = Map.groupBy(lost, ({ service: { runsOn }, storage }) =>
      [runsOn.kind, runsOn.name, storage.kind, storage.name].join(' '),
    );
    for (const [first, ...others] of byStorage.values()) {
      if (!first) continue;
      const { service, storage, path, label } = first;
      const runtime = `${service.runsOn.kind} '${service.runsOn.name}'`;
      const lie = others.length > 0 ? 'lie' : 'lies';
      const where = `${storage.kind} '${storage.name}'`;
      yield {
        at: { owner: service, path: [...path, 'on'] },
        message: `${label}${andMore(others)} ${lie} on ${where}, which ${runtime} can't reach`,
        help: help(service, storage),
        related: [
          { at: { owner: service.runsOn }, message: `${runtime} runs '${service.name}'` },
          ...others.slice(0, FEW).map((other) => ({
            at: { owner: other.service, path: [...other.path, 'on'] },
            message: `${other.label} too`,
          })),
        ],
      };
    }
  },
};

// --- internal ---

type Storage = StoragePool | Dataset;

function canReach({ runsOn }: Service, storage: Storage): boolean {
  switch (runsOn.kind) {
    case 'cluster':
      return storage.kind === 'dataset'
        ? runsOn.datasets.includes(storage)
        : nodesOf(runsOn).some((node) => hasDiskIn(node, storage));
    case 'vm':
      return mounts(runsOn, storage) || hasDiskIn(runsOn, storage);
    case 'lxc':
      return (
        mounts(runsOn, storage) ||
        hasDiskIn(runsOn, storage) ||
        runsOn.mounts.some(({ source }) => source === storage)
      );
    case 'cloud-vm':
      return false;
  }
}

const mounts = (guest: Guest, storage: Storage): boolean =>
  guest.nfsMounts.some(({ dataset }) => dataset === storage);

function help({ runsOn }: Service, storage: Storage): string {
  const stay = 'leave `on` out to keep it on the local disk';
  const isDataset = storage.kind === 'dataset';
  switch (runsOn.kind) {
    case 'cluster':
      return isDataset
        ? `add '${storage.name}' to \`datasets\` of ${runsOn.name}, or ${stay}`
        : `no node has a disk in '${storage.name}': ${stay}`;
    case 'vm':
    case 'lxc':
      if (!isDataset && storage.host !== runsOn.host)
        return `'${storage.name}' is on ${storage.host.name}, not on ${runsOn.host.name}: ${stay}`;
      return `${give(runsOn, storage)}, or ${stay}`;
    case 'cloud-vm':
      return stay;
  }
}

function give(guest: Guest, { kind, name }: Storage): string {
  if (guest.kind === 'lxc') return `add '${name}' to \`mounts\` of ${guest.name}`;
  return kind === 'dataset'
    ? `add '${name}' to \`nfsMounts\` of ${guest.name}`
    : `give ${guest.name} a disk in '${name}'`;
}
