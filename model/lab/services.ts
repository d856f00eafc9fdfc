import { defineService, gib, tib } from '../index.ts';
import { orion } from './clusters.ts';
import { aiWorkbench, authentik01, media01, proxy01 } from './guests.ts';
import { atlas, godzilla, prometheus as prometheusHost, zunesha } from './hosts.ts';
import { prometheusBedrock } from './storage.ts';

/** Runs any image; used where an application has no chart of its own. */
const appTemplate = {
  repository: 'ghcr.io/bjw-s-labs/helm',
  name: 'app-template',
  version: '5.1.0',
};

// --- The platform ---

export const certManager = defineService({
  name: 'cert-manager',
  runsOn: orion,
  tier: 'platform',
  chart: { repository: 'https://charts.jetstack.io', name: 'cert-manager', version: 'v1.21.1' },
  description: 'One wildcard certificate for everything behind Traefik.',
});

export const traefik = defineService({
  name: 'traefik',
  runsOn: orion,
  tier: 'platform',
  replicas: 2,
  port: 443,
  chart: { repository: 'https://traefik.github.io/charts', name: 'traefik', version: '41.3.0' },
  description: 'Ingress controller of the cluster.',
});

/**
 * Runs on a VM of its own, so that its users and their rights outlive the cluster. Its page is behind
 * Traefik: while the cluster is down, nobody signs in. To move it: `runsOn: orion`.
 */
export const authentik = defineService({
  name: 'authentik',
  runsOn: authentik01,
  tier: 'platform',
  port: 9000,
  metrics: { port: 9300 },
  chart: { repository: 'https://charts.goauthentik.io', name: 'authentik', version: '2026.8.0' },
  image: { repository: 'ghcr.io/goauthentik/server', tag: '2026.8.0' },
  volumes: [{ purpose: 'database', data: 'postgres', size: gib(10), path: '/var/lib/postgresql' }],
  // Everybody must be able to reach the page on which they sign in.
  expose: { hostname: 'login', via: traefik, scope: 'tunnel', auth: 'own' },
  description: 'Identity provider.',
});

export const argoCd = defineService({
  name: 'argo-cd',
  runsOn: orion,
  tier: 'platform',
  namespace: 'argocd',
  port: 80,
  chart: { repository: 'https://argoproj.github.io/argo-helm', name: 'argo-cd', version: '10.1.1' },
  expose: { hostname: 'deploy', via: traefik, auth: { mode: 'oidc', by: authentik } },
  description: 'Keeps the cluster equal to the repository.',
});

export const prometheus = defineService({
  name: 'prometheus',
  runsOn: orion,
  tier: 'platform',
  namespace: 'monitoring',
  port: 9090,
  chart: {
    repository: 'https://prometheus-community.github.io/helm-charts',
    name: 'kube-prometheus-stack',
    version: '88.5.3',
  },
  volumes: [
    {
      purpose: 'metrics',
      data: 'tsdb',
      size: gib(50),
      expendable: 'a gap in the curves is no loss',
    },
  ],
  description: 'Metrics and alerts.',
});

/** Opens every public name and knocks at every port on a machine, so that Prometheus notices. */
export const blackboxExporter = defineService({
  name: 'blackbox-exporter',
  runsOn: orion,
  tier: 'platform',
  namespace: 'monitoring',
  port: 9115,
  chart: {
    repository: 'https://prometheus-community.github.io/helm-charts',
    name: 'prometheus-blackbox-exporter',
    version: '11.17.2',
  },
  description: 'Knocks at doors.',
});

export const grafana = defineService({
  name: 'grafana',
  runsOn: orion,
  tier: 'platform',
  namespace: 'monitoring',
  port: 80,
  chart: {
    repository: 'https://grafana-community.github.io/helm-charts',
    name: 'grafana',
    version: '12.11.1',
  },
  volumes: [{ purpose: 'data', data: 'sqlite', size: gib(5), path: '/var/lib/grafana' }],
  dependsOn: [prometheus],
  expose: {
    hostname: 'dash',
    via: traefik,
    scope: 'tunnel',
    auth: { mode: 'oidc', by: authentik },
  },
  description: 'Dashboards.',
});

export const velero = defineService({
  name: 'velero',
  runsOn: orion,
  tier: 'platform',
  chart: {
    repository: 'https://vmware-tanzu.github.io/helm-charts',
    name: 'velero',
    version: '12.1.0',
  },
  description: 'Copies what the applications keep into the bucket.',
});

/** For the day when wano is there: makes the volumes on its share. */
export const csiDriverNfs = defineService({
  name: 'csi-driver-nfs',
  runsOn: orion,
  tier: 'platform',
  namespace: 'kube-system',
  chart: {
    repository: 'https://raw.githubusercontent.com/kubernetes-csi/csi-driver-nfs/master/charts',
    name: 'csi-driver-nfs',
    version: '4.13.4',
  },
  status: 'planned',
  description: 'Volumes on the storage server.',
});

export const cloudflared = defineService({
  name: 'cloudflared',
  runsOn: orion,
  tier: 'platform',
  replicas: 2,
  chart: appTemplate,
  image: { repository: 'docker.io/cloudflare/cloudflared', tag: '2026.8.2' },
  description: 'Holds the tunnel open from the inside.',
});

export const nginxProxy = defineService({
  name: 'nginx-proxy',
  runsOn: proxy01,
  tier: 'platform',
  port: 443,
  fronts: [
    {
      target: atlas,
      hostname: 'compute-a',
      scope: 'tunnel',
      auth: { mode: 'forward', by: authentik },
    },
    {
      target: prometheusHost,
      hostname: 'compute-b',
      scope: 'tunnel',
      auth: { mode: 'forward', by: authentik },
    },
    {
      target: godzilla,
      hostname: 'compute-c',
      scope: 'tunnel',
      auth: { mode: 'forward', by: authentik },
    },
    {
      target: zunesha,
      port: 443,
      hostname: 'files',
      scope: 'tunnel',
      auth: { mode: 'forward', by: authentik },
    },
  ],
  description: 'NGINX reverse proxy in front of the management pages.',
});

// --- Applications ---

export const arrStack = defineService({
  name: 'arr-stack',
  runsOn: orion,
  namespace: 'media',
  port: 8989,
  internet: true, // indexers and artwork
  chart: appTemplate,
  image: { repository: 'ghcr.io/home-operations/sonarr', tag: '4.0.15.2941' },
  volumes: [{ purpose: 'config', data: 'sqlite', size: gib(10), path: '/config' }],
  expose: {
    hostname: 'library',
    via: traefik,
    scope: 'tunnel',
    auth: { mode: 'forward', by: authentik },
  },
  description: 'Media management.',
});

export const websites = defineService({
  name: 'websites',
  runsOn: orion,
  replicas: 2,
  port: 8080,
  chart: appTemplate,
  image: { repository: 'docker.io/nginxinc/nginx-unprivileged', tag: '1.29.1' },
  // Written for everybody to read.
  expose: { hostname: 'www', via: traefik, scope: 'tunnel', auth: 'none', public: true },
  description: 'Custom websites.',
});

/** A package of Debian in a container of its own, which has the video decoder of its host. */
export const jellyfin = defineService({
  name: 'jellyfin',
  runsOn: media01,
  port: 8096,
  volumes: [
    { purpose: 'config', data: 'sqlite', size: gib(8), path: '/var/lib/jellyfin' },
    {
      purpose: 'library',
      data: 'media',
      on: prometheusBedrock,
      size: tib(1),
      path: '/srv/media',
      expendable: 'the discs are in the cupboard',
    },
  ],
  expose: { hostname: 'watch', via: traefik, auth: 'own' },
  description: 'Plays films and series.',
});

/** Answers only machines of its network: it signs nobody in. */
export const ollama = defineService({
  name: 'ollama',
  runsOn: aiWorkbench,
  port: 11434,
  image: { repository: 'docker.io/ollama/ollama', tag: '0.12.6' },
  volumes: [
    {
      purpose: 'models',
      data: 'files',
      size: gib(200),
      path: '/srv/ollama',
      expendable: 'models are downloaded again',
    },
  ],
  description: 'Runs language models on the graphics card.',
});
