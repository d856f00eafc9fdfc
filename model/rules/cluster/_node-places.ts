import type { Cluster, Vm } from '../../kinds/index.ts';

/** Nodes of a cluster with the field that names each: control plane first. */
export const nodePlaces = (cluster: Cluster): { node: Vm; path: (string | number)[] }[] => [
  ...cluster.controlPlane.map((node, index) => ({ node, path: ['controlPlane', index] })),
  ...cluster.workers.map((node, index) => ({ node, path: ['workers', index] })),
];
