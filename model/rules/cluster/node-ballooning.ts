import type { Rule } from '../rule.ts';
import { nodePlaces } from './_node-places.ts';

export const nodeBallooning: Rule = {
  id: 'node-ballooning',
  severity: 'warning',
  title: 'A cluster node has ballooning memory',
  why:
    'The kubelet counts the memory once, at its start, and places pods by it: ' +
    'when the host takes some back, pods are killed although the node looks half empty.',
  remedy: 'Leave `ballooning` out on nodes, and promise them the memory that they keep.',
  *check(lab) {
    const seen = new Set<object>();
    for (const cluster of lab.clusters) {
      for (const { node, path } of nodePlaces(cluster)) {
        if (!node.ballooning || seen.has(node)) continue;
        seen.add(node);
        yield {
          at: { owner: node, path: ['ballooning'] },
          message: `vm '${node.name}' has ballooning memory and is a node of '${cluster.name}'`,
          help: 'remove `ballooning`',
          related: [{ at: { owner: cluster, path }, message: 'a node of the cluster' }],
        };
      }
    }
  },
};
