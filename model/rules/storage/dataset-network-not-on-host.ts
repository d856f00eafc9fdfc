import { storageHost } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const datasetNetworkNotOnHost: Rule = {
  id: 'dataset-network-not-on-host',
  severity: 'error',
  title: 'A dataset is served over a VLAN in which its host has no address',
  why: 'Clients look for the share where nobody answers.',
  remedy:
    'Attach the host to the VLAN, or serve the dataset over a VLAN that the host is attached to.',
  *check(lab) {
    for (const dataset of lab.datasets) {
      const { network } = dataset;
      const host = storageHost(dataset);
      if (!network || network.location !== host.location || host.networks.includes(network))
        continue;
      const own = host.networks.map(({ name }) => name).join(', ');
      const otherwise = own ? `, or serve the dataset over ${own}` : '';
      yield {
        at: { owner: dataset, path: ['network'] },
        message:
          `dataset '${dataset.name}' is served over '${network.name}', ` +
          `but its host '${host.name}' has no address in that VLAN`,
        help: `add '${network.name}' to \`networks\` of ${host.name}${otherwise}`,
        related: [
          { at: { owner: host, path: ['networks'] }, message: `the networks of '${host.name}'` },
        ],
      };
    }
  },
};
