import type { LabIndex } from '../../graph/index.ts';
import type { Service } from '../../kinds/index.ts';
import { isLive } from '../../relations/index.ts';
import { volumesOf, type ServiceVolume } from '../_volumes.ts';
import type { Rule } from '../rule.ts';
import { coverBy, type Cover } from './_backup-cover.ts';
import { leftOut } from './_guest-copy.ts';

export const missingBackup: Rule = {
  id: 'missing-backup',
  severity: 'warning',
  title: 'Data of a service is not backed up',
  why:
    'When the disk dies, somebody deletes the volume or an update spoils the database, the data is gone. ' +
    'The copy of a VM holds its disks but those with `backup: false`, that of a container its root file system: what they mount is not in it.',
  remedy:
    'Define a backup of the service, of the cluster or guest that it runs on, or of the storage below. ' +
    'Data that can be had again is marked with `expendable` and the reason.',
  *check(lab) {
    if (lab.leftOut.has('backup')) return; // the one that is missed may be faulty
    const coverFor = coversOf(lab);
    for (const service of lab.services) {
      const cover = coverFor(service);
      const open = volumesOf(service).filter(({ volume }) => volume.expendable === undefined && !cover.holds(service, volume));
      const [first] = open;
      if (!first) continue;
      const data = open.map(({ volume }) => `'${volume.purpose}' (${volume.data})`).join(', ');
      yield {
        at: { owner: service, path: first.path },
        message: `service '${service.name}' keeps ${data}, and no ${isLive(service) ? 'active ' : ''}backup includes it`,
        ...(cover.isSource(service.runsOn) ? partly(service, open) : nowhere(service)),
      };
    }
  },
};

// --- internal ---

/** What backups hold. A live service needs live ones; that nothing makes one is told once, by `backup-tool-missing`. */
function coversOf(lab: LabIndex): (service: Service) => Cover {
  const [live, all] = [coverBy(lab.backups.filter(isLive)), coverBy(lab.backups)];
  return (service) => (isLive(service) ? live : all);
}

interface Advice {
  readonly note: string;
  readonly help: string;
}

const nowhere = ({ runsOn }: Service): Advice => ({
  note: `neither the service nor ${runsOn.kind} '${runsOn.name}' nor the storage below is the source of a backup`,
  help: 'define a backup of one of them, or say with `expendable` why losing the data would not hurt',
});

/** Its guest is backed up, but not all of it. */
function partly({ runsOn }: Service, open: readonly ServiceVolume[]): Advice {
  const isGuest = runsOn.kind === 'vm' || runsOn.kind === 'lxc';
  const places = open.map(({ volume }) => `'${volume.purpose}'${isGuest ? ` ${leftOut(runsOn, volume)}` : ''}`).join(', ');
  return {
    note: `the backup of ${runsOn.kind} '${runsOn.name}' leaves out ${places}`,
    help: 'define a backup of the service or of the storage below, or say with `expendable` why losing the data would not hurt',
  };
}
