import type { LabIndex } from '../../graph/index.ts';
import type { Guest, Service } from '../../kinds/index.ts';
import { clusterOf, isLive, roleOf, servicesOn, usersOf } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const guestWithoutPurpose: Rule = {
  id: 'guest-without-purpose',
  severity: 'warning',
  title: 'A guest is named after a service that runs elsewhere',
  why:
    'The service moved, and the guest that was made for it stayed: it takes memory and disks, ' +
    'is backed up every night, and holds the data of before, which the service no longer sees.',
  remedy:
    'Move the data, then mark the guest as `retiring` and take it and its backup out of the model. ' +
    'If the service should still run there, correct its `runsOn`.',
  *check(lab) {
    if (lab.leftOut.has('service')) return; // the one that runs there may be faulty
    for (const guest of [...lab.vms, ...lab.lxcs]) {
      if (guest.status !== 'active' || isUsed(lab, guest)) continue;
      const moved = lab.services.find(
        (service) => isLive(service) && service.name === roleOf(lab, guest),
      );
      if (moved) yield without(lab, guest, moved);
    }
  },
};

// --- internal ---

const isUsed = (lab: LabIndex, guest: Guest): boolean =>
  servicesOn(lab, guest).length > 0 || (guest.kind === 'vm' && clusterOf(lab, guest) !== undefined);

function without(lab: LabIndex, guest: Guest, service: Service) {
  const { runsOn } = service;
  const jobs = usersOf(lab, guest).filter((user) => user.kind === 'backup' && isLive(user));
  return {
    at: { owner: guest, path: ['name'] },
    message:
      `nothing runs on ${guest.kind} '${guest.name}': ` +
      `service '${service.name}' runs on ${runsOn.kind} '${runsOn.name}'`,
    help:
      `move the data of '${service.name}', then mark '${guest.name}' as retiring; ` +
      `or let the service run there: runsOn in '${service.name}'`,
    related: [
      { at: { owner: service, path: ['runsOn'] }, message: `'${service.name}' runs elsewhere` },
      ...jobs.map((job) => ({
        at: { owner: job, path: ['source'] },
        message: `'${job.name}' goes on copying the guest`,
      })),
    ],
  };
}
