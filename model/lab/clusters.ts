import { defineCluster } from '../index.ts';
import { master, worker1, worker2 } from './guests.ts';
import { asgard } from './locations.ts';
import { k8sVolumes, media } from './storage.ts';

export const orion = defineCluster({
  name: 'asgard-orion-cluster',
  location: asgard,
  version: 'v1.36.3+k3s1',
  controlPlane: [master],
  workers: [worker1, worker2],
  datasets: [k8sVolumes, media],
  description: 'Kubernetes: runs the applications.',
});
