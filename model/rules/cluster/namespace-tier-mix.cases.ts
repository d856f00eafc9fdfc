import { gib } from '../../entity/index.ts';
import { defineCluster, defineService, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, convention, debian, labOf, styx } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik01,
  image,
  machines,
  orion,
  runningLabOf,
} from '../fixtures/_running.ts';

const chart = appTemplate;
const app = { port: 8080, chart, image };

export const cases: RuleCases = {
  breaks: {
    'an application is put into the namespace of the ingress': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        namespace: 'traefik',
        port: 8080,
        chart,
        image,
      });
      return runningLabOf({ gallery });
    },
    'a platform service is put into the namespace of an application': () => {
      const gallery = defineService({ ...app, name: 'gallery', runsOn: orion });
      const metrics = defineService({
        ...app,
        name: 'metrics',
        runsOn: orion,
        tier: 'platform',
        namespace: 'gallery',
      });
      return runningLabOf({ gallery, metrics });
    },
    'two platform services and an application share a namespace': () => {
      const shared = { ...app, runsOn: orion, namespace: 'tools' };
      const tools = { ...shared, tier: 'platform' } as const;
      const backups = defineService({ ...tools, name: 'backups' });
      const metrics = defineService({ ...tools, name: 'metrics' });
      const gallery = defineService({ ...shared, name: 'gallery' });
      return runningLabOf({ backups, metrics, gallery });
    },
  },
  holds: {
    'the application keeps to its own namespace': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart,
        image,
      });
      return runningLabOf({ gallery });
    },
    'two applications share a namespace': () => {
      const media = { ...app, runsOn: orion, namespace: 'media' };
      const gallery = defineService({ ...media, name: 'gallery' });
      const films = defineService({ ...media, name: 'films' });
      return runningLabOf({ gallery, films });
    },
    'two platform services share a namespace': () => {
      const tools = { ...app, runsOn: orion, tier: 'platform', namespace: 'tools' } as const;
      const backups = defineService({ ...tools, name: 'backups' });
      const metrics = defineService({ ...tools, name: 'metrics' });
      return runningLabOf({ backups, metrics });
    },
    'on a VM there are no namespaces': () => {
      const here = { runsOn: authentik01, namespace: 'tools' };
      const metrics = defineService({ ...here, name: 'metrics', tier: 'platform', port: 9090 });
      const gallery = defineService({ ...here, name: 'gallery', port: 8080 });
      return runningLabOf({ metrics, gallery });
    },
    'the namespace of that name is in another cluster': () => {
      const lyraMaster = defineVm({
        name: 'k8s-master-02',
        host: atlas,
        vmId: 1102,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      const lyra = defineCluster({
        name: 'asgard-lyra-cluster',
        location: asgard,
        controlPlane: [lyraMaster],
        dedicatedControlPlane: false,
      });
      const metrics = defineService({ ...app, name: 'metrics', runsOn: orion, tier: 'platform' });
      const inLyra = { ...app, runsOn: lyra, namespace: 'metrics' };
      const gallery = defineService({ ...inLyra, name: 'gallery' });
      return labOf(
        { ...machines, orion, lyraMaster, lyra, metrics, gallery },
        {
          ...convention,
          codenames: { ...convention.codenames, cluster: { orion: 'Hunter', lyra: 'Lyre' } },
        },
      );
    },
  },
};
