import type { Host, Location } from '../../kinds/index.ts';
import { takesGuests } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const hostCannotRunGuests: Rule = {
  id: 'host-cannot-run-guests',
  severity: 'error',
  title: 'A guest is placed on a storage server',
  why:
    'Guests are made through the interface of Proxmox; ' +
    'a TrueNAS host has none, so nothing would be made.',
  remedy: 'Place the guest on a Proxmox host; it can still mount what the storage server shares.',
  *check(lab) {
    const hypervisors = new Map<Location, Host>();
    for (const host of lab.hosts) {
      if (!takesGuests(host)) continue;
      if (!hypervisors.has(host.location)) hypervisors.set(host.location, host);
    }
    for (const guest of [...lab.vms, ...lab.lxcs]) {
      const { kind, name, host } = guest;
      if (host.platform === 'proxmox') continue;
      const other = hypervisors.get(host.location);
      yield {
        at: { owner: guest, path: ['host'] },
        message: `${kind} '${name}' is placed on '${host.name}', which runs TrueNAS`,
        help: other
          ? `place it on a Proxmox host such as ${other.name}`
          : `place it on a Proxmox host; ${host.location.name} has none yet`,
        related: [{ at: { owner: host, path: ['platform'] }, message: 'the host runs TrueNAS' }],
      };
    }
  },
};
