import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const hostWithoutNetwork: Rule = {
  id: 'host-without-network',
  severity: 'warning',
  title: 'A host has an address in no network',
  why:
    'The first VLAN of a host is the one that it is managed over: ' +
    'without one nobody knows how to reach its pages, and nothing says what else can.',
  remedy: 'Name the VLANs that the machine has an address in, the one for management first.',
  *check(lab) {
    for (const host of lab.hosts) {
      if (host.networks.length > 0 || !isLive(host)) continue;
      yield {
        at: { owner: host, path: ['networks'] },
        message: `host '${host.name}' has an address in no network`,
        help: 'name its VLANs in `networks`, the one for management first',
      };
    }
  },
};
