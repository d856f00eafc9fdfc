import type { Finding } from '../../diagnostics/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Cluster, Guest, Service, Vm } from '../../kinds/index.ts';
import { coverBy, isLive, leftOut, nodesOf } from '../../relations/index.ts';
import type { Cover } from '../../relations/index.ts';
import { few } from '../_few.ts';
import { volumesOf, type ServiceVolume } from '../_volumes.ts';
import type { Rule } from '../rule.ts';

export const missingBackup: Rule = {
  id: 'missing-backup',
  severity: 'warning',
  title: 'Data of a service is not backed up',
  why:
    'When the disk dies, somebody deletes the volume or an update spoils the database, ' +
    'the data is gone. ' +
    'The copy of a VM holds its disks but those with `backup: false`, ' +
    'that of a container its root file system: what they mount is not in it.',
  remedy:
    'Define a backup of the service, of the cluster or guest that it runs on, ' +
    'or of the storage below. ' +
    'Data that can be had again is marked with `expendable` and the reason.',
  *check(lab) {
    if (lab.leftOut.has('backup')) return; // the one that is missed may be faulty
    const coverFor = coversOf(lab);
    for (const service of lab.services) {
      const cover = coverFor(service);
      const isOpen = ({ volume }: ServiceVolume): boolean =>
        volume.expendable === undefined && !cover.holds(service, volume);
      const open = volumesOf(service).filter(isOpen);
      const [first] = open;
      if (!first) continue;
      const data = open.map(({ volume }) => `'${volume.purpose}' (${volume.data})`).join(', ');
      const no = isLive(service) ? 'no active' : 'no';
      const them = open.length > 1 ? 'them' : 'it';
      yield {
        at: { owner: service, path: first.path },
        message: `service '${service.name}' keeps ${data}, and ${no} backup includes ${them}`,
        ...(plannedFor(lab, service, open) ?? adviceOn(service, open, cover)),
      };
    }
  },
};

// --- internal ---

/**
 * What backups hold. A live service needs live ones; that nothing makes one is told once, by
 * `backup-tool-missing`.
 */
function coversOf(lab: LabIndex): (service: Service) => Cover {
  const [live, all] = [coverBy(lab.backups.filter(isLive)), coverBy(lab.backups)];
  return (service) => (isLive(service) ? live : all);
}

type Advice = Required<Pick<Finding, 'note' | 'help'>> & Pick<Finding, 'related'>;

const otherwise = 'or say with `expendable` why losing the data would not hurt';

/** The backup that will hold all of it one day. */
function plannedFor(
  lab: LabIndex,
  service: Service,
  open: readonly ServiceVolume[],
): Advice | undefined {
  const later = lab.backups.find((backup) => {
    if (isLive(backup)) return false;
    const cover = coverBy([backup]);
    return open.every(({ volume }) => cover.holds(service, volume));
  });
  if (!later) return undefined;
  const { name } = later;
  const them = open.length > 1 ? 'them' : 'it';
  return {
    note: `backup '${name}' includes ${them}, but is planned`,
    help: `mark '${name}' as active, ${otherwise}`,
    related: [{ at: { owner: later, path: ['status'] }, message: `'${name}' is planned` }],
  };
}

function adviceOn(service: Service, open: readonly ServiceVolume[], cover: Cover): Advice {
  const { runsOn } = service;
  switch (runsOn.kind) {
    case 'vm':
    case 'lxc':
      return cover.isSource(runsOn) ? leftOutOf(runsOn, open) : nowhere(runsOn);
    case 'cluster': {
      const nodes = nodesOf(runsOn);
      const missing = nodes.filter((node) => !cover.holdsDisksOf(node));
      const isLocal = open.every(({ volume }) => volume.on === 'local');
      return isLocal && missing.length < nodes.length ? someNodes(missing) : nowhere(runsOn);
    }
    case 'cloud-vm': // is no source of a backup
      return {
        note: `service '${service.name}' is not the source of a backup`,
        help: `define a backup of it, ${otherwise}`,
      };
  }
}

const nowhere = ({ kind, name }: Guest | Cluster): Advice => ({
  note: `neither the service nor ${kind} '${name}' nor the storage below is the source of a backup`,
  help: `define a backup of one of them, ${otherwise}`,
});

/** The guest is backed up, but not all of it. */
function leftOutOf(guest: Guest, open: readonly ServiceVolume[]): Advice {
  const places = open.map(({ volume }) => `'${volume.purpose}' ${leftOut(guest, volume)}`);
  return {
    note: `the backup of ${guest.kind} '${guest.name}' leaves out ${places.join(', ')}`,
    help: `define a backup of the service or of the storage below, ${otherwise}`,
  };
}

/** Nodes of the cluster are backed up, but not all of them. */
function someNodes(missing: readonly Vm[]): Advice {
  const names = few(missing.map(({ name }) => name));
  return {
    note: `a local volume may lie on any node, and no backup holds the disk of ${names}`,
    help:
      'define a backup of the service, of the cluster or of the nodes that lack one, ' + otherwise,
  };
}
