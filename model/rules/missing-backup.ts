import type { Backup, Cluster, Dataset, Entity, Service, StoragePool, Volume } from '../kinds/index.ts';
import { isLive, nodesOf } from '../relations.ts';
import type { LabIndex } from '../resolved.ts';
import { layersOf } from './_backup-storage.ts';
import { disksOf } from './_guest-disks.ts';
import { volumesOf } from './_volumes.ts';
import type { Rule } from './rule.ts';

export const missingBackup: Rule = {
  id: 'missing-backup',
  severity: 'warning',
  title: 'Data of a service is not backed up',
  why: 'When the disk dies, somebody deletes the volume or an update spoils the database, the data is gone.',
  remedy:
    'Define a backup of the service, of the cluster or guest that it runs on, or of the storage below. ' +
    'Data that can be had again is marked with `expendable` and the reason.',
  bad: "defineService({ name: 'grafana', …, volumes: [{ purpose: 'data', data: 'sqlite', size: gib(5) }] })  // no backup anywhere",
  good: "defineBackup({ name: 'service-grafana-daily', source: grafana, target: backups, frequency: 'daily' })",
  *check(lab) {
    const cover = coverOf(lab);
    for (const service of lab.services) {
      const open = volumesOf(service).filter(({ volume }) => volume.expendable === undefined && !cover(service, volume));
      const [first] = open;
      if (!first) continue;
      const data = open.map(({ volume }) => `'${volume.purpose}' (${volume.data})`).join(', ');
      const runtime = `${service.runsOn.kind} '${service.runsOn.name}'`;
      yield {
        at: { owner: service, path: first.path },
        message: `service '${service.name}' keeps ${data}, and no ${isLive(service) ? 'active ' : ''}backup includes it`,
        note: `neither the service nor ${runtime} nor the storage below is the source of a backup`,
        help: 'define a backup of one of them, or say with `expendable` why losing the data would not hurt',
      };
    }
  },
};

// --- internal ---

type Covered = (service: Service, volume: Volume) => boolean;

/** Answers whether some backup holds a volume. A live service needs a live backup. */
function coverOf(lab: LabIndex): Covered {
  const [live, all] = [coverBy(lab.backups.filter(isLive)), coverBy(lab.backups)];
  return (service, volume) => (isLive(service) ? live : all)(service, volume);
}

function coverBy(backups: readonly Backup[]): Covered {
  const sources: ReadonlySet<Entity> = new Set(backups.map(({ source }) => source));
  const lies = (storage: StoragePool | Dataset): boolean => layersOf(storage).some((layer) => sources.has(layer));
  const nodes = new Map<Cluster, boolean>();
  /** A local volume may land on any node, so all of them must be copied. */
  const allNodes = (cluster: Cluster): boolean => {
    const whole = nodes.get(cluster) ?? nodesOf(cluster).every((node) => sources.has(node) || sources.has(node.host));
    nodes.set(cluster, whole);
    return whole;
  };
  return (service, volume) => {
    const { runsOn } = service;
    if (sources.has(service) || sources.has(runsOn)) return true;
    if (volume.on !== 'local') return lies(volume.on);
    switch (runsOn.kind) {
      case 'cluster':
        return allNodes(runsOn);
      case 'vm':
      case 'lxc':
        return disksOf(runsOn).some(({ storage }) => lies(storage));
      case 'cloud-vm':
        return false;
    }
  };
}
