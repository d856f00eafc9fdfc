import { defineCluster, defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, labOf } from '../fixtures/_base.ts';
import { appTemplate, image, machines, nodes } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'cluster without workers': () => {
      const { controlPlane } = nodes;
      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, controlPlane });
      const gallery = defineService({ name: 'gallery', runsOn: orion, port: 2342, chart: appTemplate, image });
      const website = defineService({ name: 'website', runsOn: orion, port: 8080, chart: appTemplate, image });
      const later = defineService({ name: 'later', runsOn: orion, port: 8080, chart: appTemplate, image, status: 'planned' });
      return labOf({ ...machines, orion, gallery, website, later });
    },
  },
  holds: {},
};
