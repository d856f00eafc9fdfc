import * as z from 'zod';
import type { NameOf } from '../naming/index.ts';
import type { Dataset } from './dataset.ts';
import { common, declare } from './declare.ts';
import { flag, listOf, oneOf, ref } from './field.ts';
import type { Location } from './location.ts';
import type { Vm } from './vm.ts';

export const clusterSchema = z.strictObject({
  ...common,
  /** Site whose VMs make the cluster. */
  location: ref<Location>('location', 'defineLocation'),
  /** Kubernetes distribution. Default `k3s`. */
  distribution: oneOf(['k3s']).default('k3s'),
  /** VMs that run the API server and etcd; an odd number. */
  controlPlane: listOf(ref<Vm>('vm', 'defineVm'), 'a list of VMs').refine((nodes) => nodes.length > 0, { error: 'a list of at least one VM' }),
  /** VMs that only run workloads. */
  workers: listOf(ref<Vm>('vm', 'defineVm'), 'a list of VMs').default([]),
  /** Shared datasets that volumes of the cluster may be made in, each as a storage class. The disks of the nodes always serve. */
  datasets: listOf(ref<Dataset>('dataset', 'defineDataset'), 'a list of datasets').default([]),
  /** Whether the control plane is kept free of workloads. Default true. */
  dedicatedControlPlane: flag().default(true),
});

/** A Kubernetes cluster. Its nodes are VMs and keep their names. */
export type Cluster<N extends string = string> = ClusterFacts & { readonly name: N };

interface ClusterFacts extends Readonly<z.output<typeof clusterSchema>> {
  readonly kind: 'cluster';
}

export type ClusterSpec<N extends string, L extends string> = ClusterFields & {
  /** `<location>-<codename>-cluster`. @example 'asgard-orion-cluster' */
  readonly name: NameOf<'cluster', N, { location: NoInfer<L> }>;
  /** Site whose VMs make the cluster. */
  readonly location: Location<L>;
};

type ClusterFields = Omit<z.input<typeof clusterSchema>, 'name' | 'location'>;

/**
 * Declares a Kubernetes cluster.
 *
 * @example
 * export const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, controlPlane: [master], workers: [worker1, worker2] });
 */
export function defineCluster<const N extends string, const L extends string>(spec: ClusterSpec<N, L>): Cluster<N> {
  return declare('cluster', clusterSchema, spec, defineCluster) as Cluster<N>;
}
