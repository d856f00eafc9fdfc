import { gib } from '../../entity/index.ts';
import { defineCluster, defineConvention, defineService, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, convention, debian, labOf, styx } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik01,
  cloudflared,
  image,
  machines,
  orion,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

const app = { runsOn: orion, chart: appTemplate, image } as const;

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
  startup: { order: 2 },
});
const lyra = defineCluster({
  name: 'asgard-lyra-cluster',
  location: asgard,
  controlPlane: [lyraMaster],
  dedicatedControlPlane: false,
});
const lyraTraefik = defineService({
  name: 'lyra-traefik',
  runsOn: lyra,
  tier: 'platform',
  port: 443,
  chart: { repository: 'https://traefik.github.io/charts', name: 'traefik', version: '41.3.0' },
});
const clusters = { ...machines, orion, lyraMaster, lyra };

export const cases: RuleCases = {
  breaks: {
    'nobody says on which port a service on a machine answers': () => {
      const ledger = defineService({ name: 'ledger', runsOn: authentik01 });
      const shop = defineService({ ...app, name: 'shop', port: 8080, dependsOn: [ledger] });
      return runningLabOf({ ledger, shop });
    },

    'nor on which one in the same cluster': () => {
      const ledger = defineService({ ...app, name: 'ledger' });
      const shop = defineService({ ...app, name: 'shop', port: 8080, dependsOn: [ledger] });
      return runningLabOf({ ledger, shop });
    },

    'a service of another cluster has no public name': () => {
      const ledger = defineService({ ...app, name: 'ledger', runsOn: lyra, port: 8080 });
      const shop = defineService({ ...app, name: 'shop', port: 8080, dependsOn: [ledger] });
      return labOf({ ...clusters, ledger, shop }, withTwoClusters);
    },

    'each of several is told': () => {
      const ledger = defineService({ name: 'ledger', runsOn: authentik01 });
      const stock = defineService({ name: 'stock', runsOn: authentik01 });
      const shop = defineService({ ...app, name: 'shop', port: 8080, dependsOn: [ledger, stock] });
      return runningLabOf({ ledger, stock, shop });
    },
  },
  holds: {
    'the port of what it depends on is written': () => {
      const ledger = defineService({ name: 'ledger', runsOn: authentik01, port: 5432 });
      const shop = defineService({ ...app, name: 'shop', port: 8080, dependsOn: [ledger] });
      return runningLabOf({ ledger, shop });
    },

    'it may call whomever it likes': () => {
      const ledger = defineService({ name: 'ledger', runsOn: authentik01 });
      const shop = defineService({
        ...app,
        name: 'shop',
        port: 8080,
        internet: true,
        dependsOn: [ledger],
      });
      return runningLabOf({ ledger, shop });
    },

    'a service of another cluster has a public name': () => {
      const ledger = defineService({
        ...app,
        name: 'ledger',
        runsOn: lyra,
        port: 8080,
        expose: { hostname: 'accounts', via: lyraTraefik, auth: 'own' },
      });
      const shop = defineService({ ...app, name: 'shop', port: 8080, dependsOn: [ledger] });
      return labOf({ ...clusters, lyraTraefik, ledger, shop }, withTwoClusters);
    },

    'software that answers nobody is asked nothing': () => {
      const shop = defineService({ ...app, name: 'shop', port: 8080, dependsOn: [cloudflared] });
      return runningLabOf({ shop });
    },

    'nobody knows the ports of the pods of a chart, so that all are open': () => {
      const ledger = defineService({
        name: 'ledger',
        runsOn: orion,
        chart: { repository: 'https://example.com/charts', name: 'ledger', version: '1.0.0' },
      });
      const shop = defineService({ ...app, name: 'shop', port: 8080, dependsOn: [ledger] });
      return runningLabOf({ ledger, shop });
    },

    'a product says its port itself': () => {
      const shop = defineService({ ...app, name: 'shop', port: 8080, dependsOn: [traefik] });
      return runningLabOf({ shop });
    },

    'no policy speaks of a namespace that is not ours': () => {
      const ledger = defineService({ name: 'ledger', runsOn: authentik01 });
      const driver = defineService({
        ...app,
        name: 'driver',
        tier: 'platform',
        namespace: 'kube-system',
        dependsOn: [ledger],
      });
      return runningLabOf({ ledger, driver });
    },

    'on a machine nothing is shut': () => {
      const ledger = defineService({ name: 'ledger', runsOn: authentik01 });
      const shop = defineService({ name: 'shop', runsOn: authentik01, dependsOn: [ledger] });
      return runningLabOf({ ledger, shop });
    },

    'what is planned has no policies yet': () => {
      const ledger = defineService({ name: 'ledger', runsOn: authentik01 });
      const shop = defineService({
        ...app,
        name: 'shop',
        port: 8080,
        dependsOn: [ledger],
        status: 'planned',
      });
      return runningLabOf({ ledger, shop });
    },
  },
};
