import { defineCluster, defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, labOf } from '../fixtures/_base.ts';
import { appTemplate, image, machines } from '../fixtures/_running.ts';

const { master, worker1, worker2 } = machines;
const chart = appTemplate;
const cluster = { name: 'asgard-orion-cluster', location: asgard, controlPlane: [master] } as const;
const website = { name: 'website', port: 8080, chart, image } as const;

export const cases: RuleCases = {
  breaks: {
    'the only node is kept free of workloads': () => {
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
      });
      const gallery = defineService({ name: 'gallery', runsOn: orion, port: 2342, chart, image });
      const website = defineService({ name: 'website', runsOn: orion, port: 8080, chart, image });
      return labOf({ ...machines, orion, gallery, website });
    },
    'of what waits for a node, the planned is not told': () => {
      const orion = defineCluster({ ...cluster, workers: [] });
      const site = defineService({ ...website, runsOn: orion });
      const planned = { runsOn: orion, port: 8080, chart, image, status: 'planned' } as const;
      const later = defineService({ ...planned, name: 'later' });
      return labOf({ ...machines, orion, site, later });
    },
    'a planned cluster has no node for what is planned in it': () => {
      const status = 'planned';
      const orion = defineCluster({ ...cluster, status });
      const site = defineService({ ...website, runsOn: orion, status });
      return labOf({ ...machines, orion, site });
    },
  },
  holds: {
    'workers run the workloads': () => {
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker1, worker2],
      });
      const gallery = defineService({ name: 'gallery', runsOn: orion, port: 2342, chart, image });
      const website = defineService({ name: 'website', runsOn: orion, port: 8080, chart, image });
      return labOf({ ...machines, orion, gallery, website });
    },
    'the control plane runs workloads too': () => {
      const orion = defineCluster({ ...cluster, dedicatedControlPlane: false });
      const site = defineService({ ...website, runsOn: orion });
      return labOf({ ...machines, orion, site });
    },
    'nothing runs in the cluster yet': () => {
      const orion = defineCluster(cluster);
      return labOf({ ...machines, orion });
    },
    'everything in the cluster is only planned': () => {
      const orion = defineCluster(cluster);
      const site = defineService({ ...website, runsOn: orion, status: 'planned' });
      return labOf({ ...machines, orion, site });
    },
  },
};
