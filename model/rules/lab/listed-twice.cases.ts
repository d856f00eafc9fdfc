import { gib } from '../../entity/index.ts';
import {
  defineCluster,
  defineDataset,
  defineLxc,
  defineService,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  prometheus,
  styx,
} from '../fixtures/_base.ts';
import { bedrock, nasLabOf, nfsLabOf, nfsVolumes, withServices } from '../fixtures/_nas.ts';
import {
  appTemplate,
  authentik,
  authentik01,
  image,
  nodes,
  orion,
  proxy01,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

const guest = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const vm = { ...guest, image: debian };
const inCluster = { runsOn: orion, chart: appTemplate, image };
const shared = { pool: bedrock, content: 'media', share: 'nfs' } as const;
const media = defineDataset({ ...shared, name: 'bedrock-media' });

export const cases: RuleCases = {
  breaks: {
    'a cluster names a dataset twice': () => {
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [nfsVolumes, media, media],
      });
      return nfsLabOf({ ...withServices(orion), media });
    },
    'a service needs another one twice': () => {
      const metrics = defineService({ ...inCluster, name: 'metrics', port: 9090 });
      const dashboard = defineService({
        ...inCluster,
        name: 'dashboard',
        dependsOn: [metrics, authentik, metrics],
      });
      return runningLabOf({ metrics, dashboard });
    },
    'a dataset names a client twice': () => {
      const films = defineDataset({
        ...shared,
        name: 'bedrock-films',
        clients: [atlas, prometheus, atlas],
      });
      return nasLabOf({ films });
    },
    'the second and the third are each one too many': () => {
      const films = defineDataset({
        ...shared,
        name: 'bedrock-films',
        clients: [atlas, atlas, atlas],
      });
      return nasLabOf({ films });
    },
    'two things are in one list twice': () => {
      const films = defineDataset({
        ...shared,
        name: 'bedrock-films',
        clients: [atlas, prometheus, prometheus, atlas],
      });
      return nasLabOf({ films });
    },
  },
  holds: {
    'a cluster names two datasets': () => {
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [nfsVolumes, media],
      });
      return nfsLabOf({ ...withServices(orion), media });
    },
    'two services need the same one': () => {
      const metrics = defineService({ ...inCluster, name: 'metrics', port: 9090 });
      const dashboard = defineService({ ...inCluster, name: 'dashboard', dependsOn: [metrics] });
      const alerts = defineService({ ...inCluster, name: 'alerts', dependsOn: [metrics] });
      return runningLabOf({ metrics, dashboard, alerts });
    },
    'a service needs its proxy and its sign-in, which other fields name too': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: traefik, auth: { mode: 'forward', by: authentik } },
        dependsOn: [traefik, authentik],
      });
      return runningLabOf({ wiki });
    },
    'a VM has two disks in one pool': () => {
      const files01 = defineVm({
        ...vm,
        name: 'files-01',
        vmId: 1131,
        disks: [
          { pool: atlasBedrock, size: gib(40) },
          { pool: atlasBedrock, size: gib(80) },
        ],
      });
      return labOf({ files01 });
    },
    'a VM mounts one dataset at two places': () => {
      const files01 = defineVm({
        ...vm,
        name: 'files-01',
        vmId: 1131,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        nfsMounts: [
          { dataset: media, path: '/srv/media' },
          { dataset: media, path: '/srv/import' },
        ],
      });
      return nasLabOf({ media, files01 });
    },
    'two guests are in one VLAN': () => {
      const files01 = defineVm({
        ...vm,
        name: 'files-01',
        vmId: 1131,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
      });
      const media01 = defineLxc({
        ...guest,
        name: 'media-01',
        vmId: 1201,
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
      });
      return labOf({ files01, media01 });
    },
    'a proxy answers for two pages of one host': () => {
      const caddy = defineService({
        name: 'caddy',
        runsOn: proxy01,
        port: 8443,
        fronts: [
          { target: atlas, hostname: 'compute', auth: 'own' },
          { target: atlas, port: 8007, hostname: 'copies', auth: 'own' },
        ],
      });
      return runningLabOf({ caddy });
    },
  },
};
