import * as z from 'zod';
import {
  common,
  declare,
  defineKind,
  flag,
  inWords,
  listOf,
  oneOf,
  ref,
  shaped,
} from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import { datasetKind } from './dataset.ts';
import { locationKind } from './location.ts';
import type { Location } from './location.ts';
import { vmKind } from './vm.ts';

const schema = z.strictObject({
  ...common,
  location: ref(locationKind),
  /** Kubernetes distribution. Default `k3s`. */
  distribution: oneOf(['k3s']).default('k3s'),
  /** Release of k3s that its nodes run. Default `v1.36.3+k3s1`. */
  version: shaped(
    /^v1\.(0|[1-9]\d*)\.(0|[1-9]\d*)\+k3s[1-9]\d*$/,
    "a release of k3s such as 'v1.36.3+k3s1'",
  ).default('v1.36.3+k3s1'),
  /** VMs that run the API server and etcd; an odd number. */
  controlPlane: listOf(ref(vmKind), 'a list of VMs').refine((nodes) => nodes.length > 0, {
    error: 'a list of at least one VM',
  }),
  /** VMs that only run workloads. */
  workers: listOf(ref(vmKind), 'a list of VMs').default([]),
  /**
   * Shared datasets that volumes of the cluster may be made in, each as a storage class. The disks
   * of the nodes always serve.
   */
  datasets: listOf(ref(datasetKind), 'a list of datasets').default([]),
  /** Whether the control plane is kept free of workloads. Default true. */
  dedicatedControlPlane: flag().default(true),
});

/** A Kubernetes cluster. Its nodes are VMs and keep their names. */
export type Cluster<N extends string = string> = ClusterFacts & { readonly name: N };

interface ClusterFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'cluster';
}

export type ClusterSpec<N extends string, L extends string> = ClusterFields & {
  /** `<location>-<codename>-cluster`. @example 'asgard-orion-cluster' */
  readonly name: NameOf<'cluster', N, { location: NoInfer<L> }>;
  /** Site whose VMs make the cluster. */
  readonly location: Location<L>;
};

type ClusterFields = Omit<z.input<typeof schema>, 'name' | 'location'>;

/**
 * Declares a Kubernetes cluster.
 *
 * @example
 * export const orion = defineCluster({
 *   name: 'asgard-orion-cluster',
 *   location: asgard,
 *   controlPlane: [master],
 *   workers: [worker1, worker2],
 * });
 */
export function defineCluster<const N extends string, const L extends string>(
  spec: ClusterSpec<N, L>,
): Cluster<N> {
  return declare(clusterKind, spec) as Cluster<N>;
}

const names = {
  pattern: '{location}-{codename}-cluster',
  article: 'a cluster',
  examples: ['asgard-orion-cluster'],
  level: 'compiler',
  limits: ['dns-label'],
  codename: { theme: 'constellations', example: 'orion' },
  notes: 'The names of its nodes are those of their VMs.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    cluster: typeof names;
  }
}

/** All that is known of clusters. */
export const clusterKind = defineKind({
  kind: 'cluster',
  list: 'clusters',
  define: defineCluster,
  schema,
  words: ['cluster', 'clusters'],
  title: ['Cluster', 'Clusters'],
  names,
  family: 'workload',
  standsIn: 'location',
  knownParts: ({ location }: Cluster) => ({ location: location.name }),
  facts: ({ distribution, controlPlane, workers }: Cluster) => [
    `Kubernetes (${distribution})`,
    inWords(controlPlane.length + workers.length, 'node'),
  ],
});
