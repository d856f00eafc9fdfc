import * as z from 'zod';
import {
  common,
  declare,
  defineKind,
  flag,
  listOf,
  oneOf,
  path,
  prose,
  ref,
  refOf,
  sizeOf,
  text,
  whole,
} from '../entity/index.ts';
import type { Ref, Use } from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import type { CloudVm } from './cloud-vm.ts';
import type { Cluster } from './cluster.ts';
import type { Dataset } from './dataset.ts';
import { hostKind } from './host.ts';
import type { Lxc } from './lxc.ts';
import type { StoragePool } from './pool.ts';
import type { Vm } from './vm.ts';

type Runtime = Cluster | Vm | Lxc | CloudVm;

// The annotation breaks the circle "a service refers to services" for the compiler.
const otherService: Ref<ServiceFacts> = refOf<ServiceFacts>(
  ['service'],
  'what defineService(…) returned',
);

const auth = z.union(
  [
    oneOf(['none', 'own']),
    z.strictObject({
      /**
       * `forward`: the proxy asks the identity provider before each request. `oidc`: the
       * application signs people in through it; in a cluster, if its chart is one that we wire.
       */
      mode: oneOf(['forward', 'oidc']),
      /**
       * The identity provider. For `forward` one that a proxy can ask: authentik, authelia or
       * oauth2-proxy.
       */
      by: otherService,
    }),
  ],
  {
    error:
      "'none', 'own' (its own sign-in) or { mode: 'forward' | 'oidc', by: <identity provider> }",
  },
);

const exposure = {
  /** First label of the public DNS name, generic: it tells strangers nothing. @example 'dash' */
  hostname: text("one DNS label such as 'dash'"),
  /**
   * Who can reach it: the house (`internal`) or the internet through the tunnel (`tunnel`). Default
   * `internal`.
   */
  scope: oneOf(['internal', 'tunnel']).default('internal'),
  /** Who signs people in. */
  auth,
  /** Says that anybody on the internet may use it without signing in. Default false. */
  public: flag().default(false),
};

const expose = z.strictObject({
  ...exposure,
  /** The reverse proxy or ingress controller that answers for it. */
  via: otherService,
});

const front = z.strictObject({
  ...exposure,
  /** Machine whose management page is answered for. */
  target: ref(hostKind),
  /** Port of that page. Default 8006 (Proxmox). */
  port: whole(1, 65_535).default(8006),
});

const volume = z.strictObject({
  /** What it is for; with the service's name it makes the name of the claim. @example 'config' */
  purpose: text("one word such as 'config'"),
  /** What lies in it. Databases need a file system with working locks, so never NFS. */
  data: oneOf(['sqlite', 'postgres', 'tsdb', 'media', 'files']),
  /** Where it lies: the disk of the node (`local`), a pool, or a dataset. Default `local`. */
  on: z
    .union(
      [oneOf(['local']), refOf<StoragePool | Dataset>(['pool', 'dataset'], 'a pool or dataset')],
      {
        error: "'local', a storage pool or a dataset",
      },
    )
    .default('local'),
  /** Space that is claimed for it. */
  size: sizeOf('gib(5)'),
  /** Where the container sees it. */
  path: path().optional(),
  /** Who may mount it at once: one node or many. Default `ReadWriteOnce`. */
  access: oneOf(['ReadWriteOnce', 'ReadWriteMany']).default('ReadWriteOnce'),
  /** Why losing it would not hurt: spares it the backup. @example 'can be downloaded again' */
  expendable: prose('the reason, in a few words').optional(),
});

const chart = z.strictObject({
  /** Helm repository; without a scheme it is an OCI registry. */
  repository: text('a Helm repository'),
  /** Name in the repository. @example 'app-template' */
  name: text('the name of a chart'),
  /** Exact version. */
  version: z
    .string()
    .regex(/^v?\d+\.\d+\.\d+(-[\w.]+)?$/, { error: "an exact version such as '41.3.0'" }),
});

const image = z.strictObject({
  /** Without its tag. @example 'docker.io/grafana/grafana' */
  repository: text('an image without its tag'),
  /** Exact tag, never `latest`. */
  tag: z.string().regex(/^(?!latest$)[\w][\w.@:-]*$/, { error: "an exact tag such as '13.2.0'" }),
});

const metrics = z.strictObject({
  /** Port that answers with them, of the pod or of the machine. @example 9300 */
  port: whole(1, 65_535),
  /** Page that has them. Default `/metrics`. */
  path: path().default('/metrics'),
});

const schema = z.strictObject({
  ...common,
  /** Where it runs: a cluster, or a guest that Ansible configures. */
  runsOn: refOf<Runtime>(['cluster', 'vm', 'lxc', 'cloud-vm'], 'a cluster, VM, LXC or cloud VM'),
  /**
   * `platform` services carry the others and may change the whole cluster; an `app` keeps to its
   * namespace. Default `app`.
   */
  tier: oneOf(['platform', 'app']).default('app'),
  /** Kubernetes namespace. Default: the name of the service. */
  namespace: text('a namespace').optional(),
  /** Helm chart that installs it in a cluster. */
  chart: chart.optional(),
  /** Container image, for charts that run any image. */
  image: image.optional(),
  /** Copies that run at the same time. Default 1. */
  replicas: whole(0, 100).default(1),
  /** Port on which it answers. */
  port: whole(1, 65_535).optional(),
  /**
   * Set if its pods open connections to the internet, or to whatever else the model does not name:
   * in a cluster, network policies let nothing out that nobody declared. Default false.
   */
  internet: flag().default(false),
  /**
   * Where it shows figures in the form of Prometheus. Default: in a cluster where we know the
   * software (Traefik, Argo CD, cloudflared …) there; elsewhere nowhere.
   */
  metrics: metrics.optional(),
  /** How people reach it. Default: not at all. */
  expose: expose.optional(),
  /**
   * Management pages that it answers for (a reverse proxy names its hosts; a host does not name its
   * proxy).
   */
  fronts: listOf(front, 'a list of pages').default([]),
  /** What it keeps. */
  volumes: listOf(volume, 'a list of volumes').default([]),
  /**
   * Services that it can't work without: when one of them is down, so is this one. The proxy that
   * people come through and the identity provider that they sign in with are not among them:
   * without those it runs, and `expose` and `fronts` name them. In a cluster, network policies open
   * the way to them.
   */
  dependsOn: listOf(otherService, 'a list of services').default([]),
});

export type Volume = Readonly<z.output<typeof volume>>;
export type Exposure = Readonly<z.output<typeof expose>>;
export type Front = Readonly<z.output<typeof front>>;
export type Auth = z.output<typeof auth>;

/** Something that people or machines use: an application, a proxy, a controller. */
export type Service<N extends string = string> = ServiceFacts & { readonly name: N };

interface ServiceFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'service';
  readonly dependsOn: readonly ServiceFacts[];
}

export type ServiceSpec<N extends string> = ServiceFields & {
  /** One kebab-case name, also its namespace unless one is given. @example 'grafana' */
  readonly name: NameOf<'service', N>;
};

type ServiceFields = Omit<z.input<typeof schema>, 'name'>;

/**
 * Declares a service.
 *
 * @example
 * export const grafana = defineService({
 *   name: 'grafana',
 *   runsOn: orion,
 *   port: 80,
 *   dependsOn: [prometheus],
 *   expose: {
 *     hostname: 'dash',
 *     via: traefik,
 *     scope: 'tunnel',
 *     auth: { mode: 'oidc', by: authentik },
 *   },
 * });
 */
export function defineService<const N extends string>(spec: ServiceSpec<N>): Service<N> {
  return declare(serviceKind, spec) as Service<N>;
}

const names = {
  pattern: '{app}',
  article: 'a service',
  examples: ['grafana', 'cert-manager'],
  level: 'compiler',
  limits: ['kubernetes-name', 'helm-release'],
  notes: 'Also its namespace unless it names one.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    service: typeof names;
  }
}

/** All that is known of services. */
export const serviceKind = defineKind({
  kind: 'service',
  list: 'services',
  define: defineService,
  schema,
  words: ['service', 'services'],
  title: ['Service', 'Services'],
  names,
  family: 'workload',
  standsIn: 'runsOn',
  facts: (service: Service, uses) => [dutyOf(service, uses())],
});

// --- internal ---

/** What a service is to the others, read off the fields in which they name it. */
function dutyOf({ fronts, runsOn, status, tier }: Service, uses: readonly Use[]): string {
  const fields = uses
    .filter(({ from }) => from.status !== 'planned' || from.status === status)
    .map(({ path }) => path.join('.'));
  const isNamed = (field: RegExp): boolean => fields.some((path) => field.test(path));
  if (isNamed(/^connector$/)) return 'tunnel connector';
  if (isNamed(/(^|\.)auth\.by$/)) return 'identity provider';
  if (fronts.length > 0) return 'reverse proxy';
  if (isNamed(/^expose\.via$/)) return runsOn.kind === 'cluster' ? 'ingress' : 'reverse proxy';
  return tier === 'platform' ? 'platform service' : 'application';
}
