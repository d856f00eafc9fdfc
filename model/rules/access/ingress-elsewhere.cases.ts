import { gib } from '../../entity/index.ts';
import { defineCluster, defineConvention, defineService, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, convention, debian, labOf, styx } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik01,
  image,
  machines,
  nginxProxy,
  orion,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

const withTwoClusters = defineConvention({
  ...convention,
  codenames: {
    ...convention.codenames,
    cluster: { orion: 'Constellation of the hunter', lyra: 'Constellation of the lyre' },
  },
});

const lyraMaster = defineVm({
  name: 'k8s-master-02',
  host: atlas,
  vmId: 1102,
  cores: 4,
  memory: gib(8),
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(60) }],
  networks: [styx],
});
const lyra = defineCluster({
  name: 'asgard-lyra-cluster',
  location: asgard,
  controlPlane: [lyraMaster],
  dedicatedControlPlane: false,
});

export const cases: RuleCases = {
  breaks: {
    'a service in a cluster is exposed via a proxy on a guest': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: nginxProxy, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'it is exposed via the ingress controller of another cluster': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: lyra,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: 'own' },
      });
      return labOf({ ...machines, orion, traefik, lyraMaster, lyra, gallery }, withTwoClusters);
    },
  },
  holds: {
    'it is exposed via the ingress controller of its cluster': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'a service on a guest is exposed via the ingress controller of a cluster': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: traefik, auth: 'own' },
      });
      return runningLabOf({ wiki });
    },

    'a service on a guest is exposed via a proxy on another guest': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: nginxProxy, auth: 'own' },
      });
      return runningLabOf({ wiki });
    },
  },
};
