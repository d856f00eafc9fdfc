import { gib, tib } from '../../entity/index.ts';
import {
  defineCluster,
  defineConvention,
  defineDataset,
  defineHost,
  defineService,
  defineStoragePool,
} from '../../kinds/index.ts';
import type { Lab } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, convention, labOf, styx } from '../fixtures/_base.ts';
import { nfsDriverOn } from '../fixtures/_nfs-driver.ts';
import {
  appTemplate,
  authentik01,
  bucket,
  image,
  machines,
  nodes,
  orion,
  proxy01,
  runningLabOf,
} from '../fixtures/_running.ts';

const web = { runsOn: orion, port: 8080, chart: appTemplate, image } as const;
const proxy = {
  repository: 'https://traefik.github.io/charts',
  name: 'traefik',
  version: '41.3.0',
};
const nas = defineHost({
  name: 'asgard-zunesha',
  location: asgard,
  platform: 'truenas',
  cores: 8,
  memory: gib(64),
  networks: [styx],
});
const traefik = defineService({
  name: 'traefik',
  runsOn: orion,
  tier: 'platform',
  port: 443,
  chart: proxy,
  fronts: [{ target: nas, port: 443, hostname: 'compute', auth: 'own' }],
});

const { codenames } = convention;
const pool = { ...codenames.pool, local: 'Round the corner' };
const withLocal = defineConvention({ ...convention, codenames: { ...codenames, pool } });
const share = { content: 'volumes', share: 'nfs', network: styx } as const;

/** A lab with a pool called local, and a cluster that may have volumes in it. */
const labWithLocal = (parts: Readonly<Record<string, object>>): Lab =>
  labOf({ ...machines, nas, bucket, ...parts }, withLocal);

/** A lab whose only services are those of the case. */
const labWithPages = (parts: Readonly<Record<string, object>>): Lab =>
  labOf({ ...machines, authentik01, orion, nas, ...parts });

export const cases: RuleCases = {
  breaks: {
    'an application is called storage, as what makes the volumes of the cluster is': () => {
      const storage = defineService({ name: 'storage', runsOn: orion, chart: appTemplate, image });
      return runningLabOf({ storage });
    },

    'a namespace of its own does not help: the Application has the name of the service': () => {
      const root = defineService({ ...web, name: 'root', namespace: 'files' });
      return runningLabOf({ root });
    },

    'a service is called as the network policy that shuts a namespace': () => {
      const denying = defineService({ ...web, name: 'default-deny' });
      return runningLabOf({ denying });
    },

    'an application would live among the parts of Kubernetes': () => {
      const spy = defineService({ ...web, name: 'spy', namespace: 'kube-public' });
      const echo = defineService({ ...web, name: 'kube-system' });
      return runningLabOf({ spy, echo });
    },

    'an application would live with Argo CD, which the model does not have as a service': () => {
      const deploy = defineService({ ...web, name: 'argocd' });
      const hook = defineService({ ...web, name: 'hook', namespace: 'argocd' });
      return runningLabOf({ deploy, hook });
    },

    'the storage class of a dataset is that of the disks of the nodes': () => {
      const local = defineStoragePool({
        name: 'zunesha-local',
        host: nas,
        backend: 'zfs',
        capacity: tib(10),
      });
      const ssd = defineDataset({ ...share, name: 'local-ssd', pool: local });
      const path = defineDataset({ ...share, name: 'local-path', pool: local });
      const cluster = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [ssd, path],
      });
      return labWithLocal({ local, ssd, path, cluster, driver: nfsDriverOn(cluster) });
    },

    'a service on a guest has the name of a page that the same proxy answers for': () => {
      const page = defineService({
        name: 'page-compute',
        runsOn: authentik01,
        port: 80,
        expose: { hostname: 'leaf', via: traefik, auth: 'own' },
      });
      return labWithPages({ traefik, page });
    },
  },

  holds: {
    'the application has another name': () => {
      const files = defineService({ name: 'files', runsOn: orion, chart: appTemplate, image });
      return runningLabOf({ files });
    },

    'the word is free for a namespace': () => {
      const files = defineService({ ...web, name: 'files', namespace: 'storage' });
      return runningLabOf({ files });
    },

    'and outside of clusters': () => {
      const root = defineService({ name: 'root', runsOn: proxy01 });
      const storage = defineService({ name: 'storage', runsOn: authentik01 });
      return runningLabOf({ root, storage });
    },

    'a service of the platform may live among the parts of Kubernetes': () => {
      const driver = defineService({
        ...web,
        name: 'device-plugin',
        tier: 'platform',
        namespace: 'kube-system',
      });
      return runningLabOf({ driver });
    },

    'the model has Argo CD as a service, wherever it lives': () => {
      const argo = defineService({
        name: 'argo-cd',
        runsOn: orion,
        tier: 'platform',
        chart: {
          repository: 'https://argoproj.github.io/argo-helm',
          name: 'argo-cd',
          version: '9.1.0',
        },
      });
      const hook = defineService({ ...web, name: 'hook', namespace: 'argocd' });
      return runningLabOf({ argo, hook });
    },

    'no cluster makes volumes in the dataset': () => {
      const local = defineStoragePool({
        name: 'zunesha-local',
        host: nas,
        backend: 'zfs',
        capacity: tib(10),
      });
      const ssd = defineDataset({ name: 'local-ssd', pool: local, content: 'files' });
      const hdd = defineDataset({ ...share, name: 'local-hdd', pool: local });
      const cluster = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [hdd],
      });
      return labWithLocal({ local, ssd, hdd, cluster, driver: nfsDriverOn(cluster) });
    },

    'another proxy, on a guest, answers for the page': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        tier: 'platform',
        port: 443,
        fronts: [{ target: nas, port: 443, hostname: 'compute', auth: 'own' }],
      });
      const page = defineService({
        name: 'page-compute',
        runsOn: authentik01,
        port: 80,
        expose: { hostname: 'leaf', via: nginxProxy, auth: 'own' },
      });
      return runningLabOf({ nas, nginxProxy, page });
    },

    'the service has the name of another page': () => {
      const page = defineService({
        name: 'page-leaf',
        runsOn: authentik01,
        port: 80,
        expose: { hostname: 'leaf', via: traefik, auth: 'own' },
      });
      return labWithPages({ traefik, page });
    },
  },
};
