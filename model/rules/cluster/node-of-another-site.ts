import type { Finding } from '../../diagnostics/index.ts';
import type { Cluster, Vm } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';
import { nodePlaces } from './_node-places.ts';

export const nodeOfAnotherSite: Rule = {
  id: 'node-of-another-site',
  severity: 'error',
  title: 'A cluster has a node at another site',
  why:
    'etcd and the network of a cluster want answers within milliseconds: ' +
    'over the line between sites nodes drop out again and again, ' +
    'and when it breaks the smaller part stops.',
  remedy: 'Use VMs of the site of the cluster; give the other site a cluster of its own.',
  *check(lab) {
    for (const cluster of lab.clusters) {
      const { name, location } = cluster;
      const places = nodePlaces(cluster);
      const sites = new Set(places.map(({ node }) => node.host.location));
      if (places.length > 1 && sites.size === 1 && !sites.has(location)) {
        yield clusterElsewhere(cluster, [...new Set(places.map(({ node }) => node))]);
        continue;
      }
      for (const { node, path } of places) {
        const site = node.host.location;
        if (site === location) continue;
        yield {
          at: { owner: cluster, path },
          message:
            `cluster '${name}' is at ${location.name}, ` +
            `its node '${node.name}' at ${site.name}`,
          help: `use a VM on a host of ${location.name}`,
          related: [
            {
              at: { owner: node, path: ['host'] },
              message: `the node runs on '${node.host.name}'`,
            },
          ],
        };
      }
    }
  },
};

// --- internal ---

/** All nodes together at another site are one mistake, most likely that of the cluster. */
function clusterElsewhere(cluster: Cluster, nodes: readonly Vm[]): Finding {
  const here = cluster.location.name;
  const there = nodes[0]?.host.location.name ?? here;
  return {
    at: { owner: cluster, path: ['location'] },
    message: `cluster '${cluster.name}' is at ${here}, all its nodes at ${there}`,
    help:
      `place the cluster at ${there}, in \`location\` and in its name, ` +
      `or use VMs on hosts of ${here}`,
    related: nodes.slice(0, 5).map((node) => ({
      at: { owner: node, path: ['host'] },
      message: `'${node.name}' runs on '${node.host.name}'`,
    })),
  };
}
