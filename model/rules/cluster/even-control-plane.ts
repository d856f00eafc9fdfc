import type { Rule } from '../rule.ts';

export const evenControlPlane: Rule = {
  id: 'even-control-plane',
  severity: 'error',
  title: 'A cluster has an even number of control-plane nodes',
  why:
    'etcd works while more than half of its members do: ' +
    'two survive the loss of none, four of one, each just as many as one node fewer. ' +
    'The extra node is one more that can break.',
  remedy: 'Use one, three or five control-plane nodes.',
  *check(lab) {
    for (const cluster of lab.clusters) {
      const count = new Set(cluster.controlPlane).size;
      if (count % 2 === 1) continue;
      const survives = count === 2 ? 'none' : count / 2 - 1;
      const fewer = `${count - 1} ${count === 2 ? 'does' : 'do'}`;
      yield {
        at: { owner: cluster, path: ['controlPlane'] },
        message: `cluster '${cluster.name}' has ${count} control-plane nodes, an even number`,
        note:
          'etcd needs more than half of its members: ' +
          `${count} survive the loss of ${survives}, no more than ${fewer}`,
        help: `use ${count - 1} or ${count + 1}`,
      };
    }
  },
};
