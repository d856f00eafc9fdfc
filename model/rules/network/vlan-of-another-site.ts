import { locationOf } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const vlanOfAnotherSite: Rule = {
  id: 'vlan-of-another-site',
  severity: 'error',
  title: 'A machine is attached to a VLAN of another site',
  why:
    'A VLAN ends at the switches of its site: ' +
    'the machine gets a network card on which nobody answers.',
  remedy:
    'Attach it to a VLAN of its own site, or declare the VLAN at the site where the machine is.',
  *check(lab) {
    for (const machine of [...lab.hosts, ...lab.vms, ...lab.lxcs]) {
      const site = locationOf(machine);
      const label = `${machine.kind} '${machine.name}'`;
      for (const [index, vlan] of machine.networks.entries()) {
        if (!site || vlan.location === site) continue;
        yield {
          at: { owner: machine, path: ['networks', index] },
          message: `${label} is at ${site.name}, VLAN '${vlan.name}' at ${vlan.location.name}`,
          help: `attach it to a VLAN of ${site.name}`,
          related: [
            {
              at: { owner: vlan, path: ['location'] },
              message: `the VLAN is at ${vlan.location.name}`,
            },
          ],
        };
      }
    }
  },
};
