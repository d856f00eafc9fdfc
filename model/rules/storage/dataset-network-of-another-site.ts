import { storageHost } from '../../relations/index.ts';
import { few } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const datasetNetworkOfAnotherSite: Rule = {
  id: 'dataset-network-of-another-site',
  severity: 'error',
  title: 'A dataset is served over a VLAN of another site',
  why: 'A VLAN ends at the switches of its site, so the storage server can have no address in it.',
  remedy: 'Name a VLAN of the site where the storage stands.',
  *check(lab) {
    for (const dataset of lab.datasets) {
      const { network } = dataset;
      const site = storageHost(dataset).location;
      if (!network || network.location === site) continue;
      const near = lab.vlans.filter(({ location }) => location === site).map(({ name }) => name);
      yield {
        at: { owner: dataset, path: ['network'] },
        message:
          `dataset '${dataset.name}' stands in '${site.name}' ` +
          `but is served over '${network.name}', a VLAN of '${network.location.name}'`,
        help:
          near.length > 0
            ? `use a VLAN of '${site.name}': ${few(near)}`
            : `define a storage VLAN with \`location: ${site.name}\` and use it`,
        related: [
          {
            at: { owner: network, path: ['location'] },
            message: `'${network.name}' belongs to '${network.location.name}'`,
          },
        ],
      };
    }
  },
};
