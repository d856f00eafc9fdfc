import { gib, inWords, mib, showSize } from '../../entity/index.ts';
import type { Rule } from '../rule.ts';
import { nodePlaces } from './_node-places.ts';

/** What K3s asks for at the least: https://docs.k3s.io/installation/requirements. */
const needs = {
  controlPlane: { role: 'control-plane node', cores: 2, memory: gib(2) },
  workers: { role: 'worker', cores: 1, memory: mib(512) },
};

export const nodeTooSmall: Rule = {
  id: 'node-too-small',
  severity: 'warning',
  title: 'A VM is too small for a cluster node',
  why:
    'K3s alone takes this much. ' +
    'With less, the API server or etcd is killed for want of memory, and the cluster with it.',
  remedy:
    'Give a control-plane node at least 2 cores and 2 GiB of memory, a worker 1 core and 512 MiB.',
  *check(lab) {
    for (const cluster of lab.clusters) {
      for (const { node, path } of nodePlaces(cluster)) {
        const need = path[0] === 'controlPlane' ? needs.controlPlane : needs.workers;
        const label = `${need.role} '${node.name}'`;
        const related = [
          { at: { owner: cluster, path }, message: `a ${need.role} of '${cluster.name}'` },
        ];
        if (node.cores < need.cores) {
          const cores = inWords(node.cores, 'core');
          yield {
            at: { owner: node, path: ['cores'] },
            message: `${label} has ${cores}, K3s needs ${need.cores}`,
            help: `write at least ${need.cores}`,
            related,
          };
        }
        if (node.memory.mebibytes < need.memory.mebibytes) {
          const [memory, least] = [showSize(node.memory), showSize(need.memory)];
          yield {
            at: { owner: node, path: ['memory'] },
            message: `${label} has ${memory} of memory, K3s needs ${least}`,
            help: `give it at least ${least}`,
            related,
          };
        }
      }
    }
  },
};
