import { clusterOf, servicesOn } from '../../../model/index.ts';
import type { CloudVm, Guest } from '../../../model/index.ts';
import { shown } from '../cards/index.ts';
import type { Chip } from '../cards/index.ts';
import { relationsFrom } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { standsFor } from '../svg/index.ts';

/** What a machine is there for: the services on it, and the cluster that it is a node of. */
export function runningOn(scene: Scene, machine: Guest | CloudVm): readonly Chip[] {
  const services = servicesOn(scene.lab, machine).map((service): Chip => ({
    icon: scene.iconOf(service),
    words: service.name,
    wrap: (svg) => standsFor(shown(scene, service), svg),
  }));
  const cluster = machine.kind === 'vm' ? clusterOf(scene.lab, machine) : undefined;
  if (!cluster) return services;
  const isWorker = cluster.workers.some((worker) => worker === machine);
  const relations = relationsFrom(scene, machine, 'joins');
  const member: Chip = {
    icon: scene.iconOf(cluster),
    words: `${isWorker ? 'worker' : 'control plane'} of ${cluster.name}`,
    wrap: (svg) => standsFor({ ...shown(scene, cluster), relations }, svg),
  };
  return [...services, member];
}
