import type { Rule } from '../rule.ts';
import { nodePlaces } from './_node-places.ts';

export const nodeOfAnotherSite: Rule = {
  id: 'node-of-another-site',
  severity: 'error',
  title: 'A cluster has a node at another site',
  why: 'etcd and the network of a cluster want answers within milliseconds: over the line between sites nodes drop out again and again, and when it breaks the smaller part stops.',
  remedy: 'Use VMs of the site of the cluster; give the other site a cluster of its own.',
  *check(lab) {
    for (const cluster of lab.clusters) {
      for (const { node, path } of nodePlaces(cluster)) {
        const site = node.host.location;
        if (site === cluster.location) continue;
        yield {
          at: { owner: cluster, path },
          message: `cluster '${cluster.name}' is at ${cluster.location.name}, its node '${node.name}' at ${site.name}`,
          help: `use a VM on a host of ${cluster.location.name}`,
          related: [{ at: { owner: node, path: ['host'] }, message: `the node runs on '${node.host.name}'` }],
        };
      }
    }
  },
};
