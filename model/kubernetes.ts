import type { Front, Service, Volume } from './kinds/index.ts';

// What a cluster is filled with besides the services: names that we write by ourselves, and what we know about charts.

/** The Application of all Applications. */
export const rootApp = 'root';

/** The Application of storage classes and volumes; they belong to the cluster, not to a service. */
export const storageApp = 'storage';

/** Storage class of volumes on the disk of the node: databases need it, for their locks do not work on NFS. */
export const localClass = 'local-ssd';

/** Namespace of Argo CD, unless the model has it as a service. */
export const argoNamespace = 'argocd';

/** Namespaces in which Kubernetes itself lives. */
export const isSystemNamespace = (namespace: string): boolean => systemNamespaces.has(namespace);

/** What the objects of a management page are called, beside the proxy that answers for it. */
export const pageName = ({ hostname }: Front): string => `page-${hostname}`;

/** Which software a service is for Helm: its chart says it, and without a chart its name. @example 'kube-prometheus-stack' */
export const productOf = (service: Service): string => service.chart?.name ?? service.name;

/** Runs any image: https://github.com/bjw-s-labs/helm-charts */
export const anyImageChart = 'app-template';

interface ChartFacts {
  /** Port of its Kubernetes Service, whatever the container listens on. Default: that of the model. */
  readonly port?: number;
  /** Those volumes of the service that its values name. */
  readonly mounts: (volumes: readonly Volume[]) => readonly Volume[];
  /** Set if its values name the client by which it signs people in, with a Secret for its secret. */
  readonly oidc?: true;
}

const all = (volumes: readonly Volume[]) => volumes;
const none = () => [];
const first = (volumes: readonly Volume[]) => volumes.slice(0, 1);
const firstOf = (data: Volume['data']) => (volumes: readonly Volume[]) => first(volumes.filter((volume) => volume.data === data));

const chartFacts = {
  'app-template': { mounts: all },
  'argo-cd': { port: 80, mounts: none, oidc: true },
  authentik: { port: 80, mounts: firstOf('postgres') },
  'cert-manager': { port: 9402, mounts: none },
  'csi-driver-nfs': { mounts: none },
  grafana: { port: 80, mounts: first, oidc: true },
  'kube-prometheus-stack': {
    port: 9090,
    mounts: (volumes) => first(volumes.toSorted((a, b) => Number(b.data === 'tsdb') - Number(a.data === 'tsdb'))),
  },
  traefik: { port: 443, mounts: none },
} as const satisfies Readonly<Record<string, ChartFacts>>;

/** A Helm chart that we know how to fill. */
export type KnownChart = keyof typeof chartFacts;

export const isKnownChart = (name: string): name is KnownChart => Object.hasOwn(chartFacts, name);

/** Every chart that we know how to fill. */
export const knownCharts: readonly KnownChart[] = Object.keys(chartFacts).filter(isKnownChart);

/** Charts that we tell by which client they sign people in. */
export const oidcCharts: readonly KnownChart[] = knownCharts.filter((name) => 'oidc' in chartFacts[name]);

/** Port on which others reach a service; `undefined` where the model does not say. */
export const answeringPort = (service: Service): number | undefined => factsOf(service)?.port ?? service.port;

/** Volumes that the chart of a service in a cluster is told of. Of charts that we don't know, none is. */
export const mountedVolumes = (service: Service): readonly Volume[] => factsOf(service)?.mounts(service.volumes) ?? [];

// --- internal ---

/** Charts install in clusters only: elsewhere a chart is what the service could move to. */
function factsOf(service: Service): ChartFacts | undefined {
  const product = productOf(service);
  return service.runsOn.kind === 'cluster' && isKnownChart(product) ? chartFacts[product] : undefined;
}

const systemNamespaces = new Set(['kube-node-lease', 'kube-public', 'kube-system']);
