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
        const related = [
          { at: { owner: cluster, path }, message: `a ${need.role} of '${cluster.name}'` },
        ];
        if (node.cores < need.cores) {
          yield {
            at: { owner: node, path: ['cores'] },
            message: `${need.role} '${node.name}' has ${inWords(node.cores, 'core')}, K3s needs ${need.cores}`,
            help: `write at least ${need.cores}`,
            related,
          };
        }
        if (node.memory.mebibytes < need.memory.mebibytes) {
          yield {
            at: { owner: node, path: ['memory'] },
            message: `${need.role} '${node.name}' has ${showSize(node.memory)} of memory, K3s needs ${showSize(need.memory)}`,
            help: `give it at least ${showSize(need.memory)}`,
            related,
          };
        }
      }
    }
  },
};
