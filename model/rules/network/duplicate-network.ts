import { duplicates } from '../_duplicates.ts';
import type { Rule } from '../rule.ts';

export const duplicateNetwork: Rule = {
  id: 'duplicate-network',
  severity: 'error',
  title: 'A machine is attached to one VLAN twice',
  why:
    'Two network cards in one network answer for each other: ' +
    'connections come in on one and leave on the other, and break now and then.',
  remedy: 'Name each VLAN once; the first is the primary one.',
  *check(lab) {
    for (const machine of [...lab.hosts, ...lab.vms, ...lab.lxcs]) {
      const places = machine.networks.map((vlan, index) => ({ vlan, path: ['networks', index] }));
      for (const [first, { vlan, path }] of duplicates(places, (place) => place.vlan)) {
        yield {
          at: { owner: machine, path },
          message: `${machine.kind} '${machine.name}' is attached to '${vlan.name}' twice`,
          help: 'remove one of them',
          related: [{ at: { owner: machine, path: first.path }, message: 'the first one' }],
        };
      }
    }
  },
};
