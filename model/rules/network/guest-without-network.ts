import { isLive } from '../../relations/index.ts';
import { few } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const guestWithoutNetwork: Rule = {
  id: 'guest-without-network',
  severity: 'error',
  title: 'A guest has no network',
  why:
    'The machine is made without a network card: ' +
    "Ansible can't reach it, and the rest of the lab neither.",
  remedy: 'Attach it to a VLAN; the first one is its primary, with the gateway.',
  *check(lab) {
    for (const guest of [...lab.vms, ...lab.lxcs]) {
      if (!isLive(guest) || guest.networks.length > 0) continue;
      const site = guest.host.location;
      const near = lab.vlans.filter(({ location }) => location === site).map(({ name }) => name);
      yield {
        at: { owner: guest, path: ['networks'] },
        message: `${guest.kind} '${guest.name}' is attached to no network`,
        help:
          near.length > 0
            ? `add \`networks\` with a VLAN of '${site.name}': ${few(near)}`
            : `define a VLAN in '${site.name}' and write it under \`networks\``,
      };
    }
  },
};
