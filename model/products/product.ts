import type { AlertWay, Service, Volume } from '../kinds/index.ts';

/** Everything that the house knows about a software that services are. */
export interface Product {
  /** Also the name of a chart or a service that says which software it is. @example 'authentik' */
  readonly name: string;
  /**
   * Whole words that give it away in the name of a chart, an image or a service. Default: none.
   * @example ['goauthentik']
   */
  readonly words?: readonly string[];
  /** Images of it, without their registry. Default: none. @example ['grafana/grafana'] */
  readonly images?: readonly string[];
  /** The Helm chart that we know how to fill. */
  readonly chart?: ChartFacts;
  /** Set if it answers for other services. */
  readonly proxy?: ProxyFacts;
  /** Set if it can hold a Cloudflare tunnel open. */
  readonly connector?: true;
  /** Where a proxy asks it before each request; of identity providers. */
  readonly forwardAuth?: ForwardAuthFacts;
  /** Where the clients of OpenID Connect find it; of identity providers. */
  readonly oidc?: OidcPages;
  /** Values in the vault that it needs wherever it runs: fields of `vault_services.<service>`. */
  readonly secrets?: readonly ServiceSecret[];
  /** Secrets that its chart reads. Default: none. */
  readonly chartSecrets?: (service: Service, facts: ChartSecretFacts) => readonly ChartSecret[];
  /** Where it shows its metrics. */
  readonly metrics?: MetricsFacts;
  /**
   * Number of the user that its image is made for: its pods run as that one, and never as root.
   * Default: whomever the image names.
   */
  readonly user?: number;
  /**
   * What its pods connect to, beside what the model says of the service. Default: nothing, but a
   * platform service of which we know nothing may call the API server.
   */
  readonly network?: NetworkFacts;
}

/** What a chart makes of the model. */
export interface ChartFacts {
  /** @example 'kube-prometheus-stack' */
  readonly name: string;
  /**
   * Port of its Kubernetes Service, whatever the container listens on. Default: that of the model.
   */
  readonly port?: number;
  /**
   * Port of the pods behind that Service: network policies see no other. Default: the same.
   * @example 3000
   */
  readonly podPort?: number;
  /**
   * Values of the label `app.kubernetes.io/instance` on its pods. Default: the name of the service,
   * which is that of the Helm release.
   */
  readonly instances?: (service: string, namespace: string) => readonly string[];
  /** Those volumes of the service that its values name. */
  readonly mounts: (volumes: readonly Volume[]) => readonly Volume[];
  /**
   * Set if its values name the client by which it signs people in, with a Secret for its secret.
   */
  readonly oidcClient?: true;
  /** Strictest level of Pod Security that its pods fit. Default `baseline`. */
  readonly podSecurity?: PodSecurity;
  /** Set if its values can switch on a monitor of its own, so that Prometheus asks its pods. */
  readonly monitor?: true;
}

/**
 * What the pods of a namespace may ask of their node, from all of it to almost nothing:
 * https://kubernetes.io/docs/concepts/security/pod-security-standards
 */
export type PodSecurity = 'privileged' | 'baseline' | 'restricted';

/** How a proxy answers for others. */
export interface ProxyFacts {
  /** Charts of it that answer for the Ingresses of a cluster. */
  readonly ingressCharts: readonly string[];
  /** Whether it is known as a reverse proxy outside of clusters. */
  readonly onMachines: boolean;
  /**
   * Where forward authentication through it is more than a word. In a cluster we write the guard;
   * on a machine Ansible does, from `guest_config_services` of its guest.
   */
  readonly guards: readonly ('cluster' | 'machine')[];
  /** Ports of its pods on which people come in. Default: any, for nobody knows which. */
  readonly entryPorts?: readonly number[];
}

/**
 * Where a provider answers the question "may this request pass?", and what it tells of the person.
 */
export interface ForwardAuthFacts {
  /** Path that Traefik asks. */
  readonly path: string;
  /** Headers of the answer that go on to the application. */
  readonly headers: readonly string[];
}

/** Paths on the public name of a provider. */
export interface OidcPages {
  /** Under which it describes itself to one client. @example '/application/o/grafana/' */
  readonly issuer: (client: string) => string;
  readonly authorize: string;
  readonly token: string;
  readonly userInfo: string;
}

/** A value that only the vault knows, of a service. */
export type ServiceSecret = 'admin_password' | 'database_password' | 'secret_key';

/** What decides about the Secrets of a chart, beside the service itself. */
export interface ChartSecretFacts {
  /** Whether it signs people in through a provider that we know, as a client of OpenID Connect. */
  readonly isOidcClient: boolean;
  /** Whether Cloudflare answers for the domain of the lab. */
  readonly isDnsOurs: boolean;
  /** The volumes that its chart is told of. */
  readonly mounted: readonly Volume[];
  /** Where it writes backups to; nothing but for the tool that copies a cluster. */
  readonly buckets: readonly BucketKeys[];
  /** How people are told of an alert; `undefined` where nobody is. */
  readonly alerts: AlertWay | undefined;
}

/** The keys of a writer to a bucket. */
export interface BucketKeys {
  /** Name of the place that it writes to. */
  readonly place: string;
  /** Where in the vault its keys are. */
  readonly keys: VaultPath;
}

/** A Secret of Kubernetes that the values of a chart refer to. */
export interface ChartSecret {
  /** What it is for: how the values find it. @example 'admin' */
  readonly purpose: string;
  readonly name: string;
  /** Labels without which nobody reads it. Default: none. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly keys: readonly SecretKey[];
}

/**
 * A key of a Secret: its value as it is, a file of YAML, where in the vault it is, or a text with
 * such places.
 */
export type SecretKey =
  | { readonly key: string; readonly value: string }
  | { readonly key: string; readonly content: SecretContent }
  | { readonly key: string; readonly vault: VaultPath }
  | { readonly key: string; readonly text: readonly (string | VaultPath)[] };

/** What a file of YAML in a Secret says. Holds nothing secret itself. */
export type SecretContent = { readonly [field: string]: SecretValue };

type SecretValue = string | boolean | readonly SecretValue[] | SecretContent;

/**
 * A place in the vault: the variable without its prefix `vault_`, then entries and fields.
 * @example ['services', 'grafana', 'admin_password']
 */
export type VaultPath = readonly [table: string, ...steps: string[]];

/** Where a product shows its metrics: in a pod, and on a machine whose owner publishes it. */
export interface MetricsFacts {
  /** Ports of its other pods, which show some, too. Default: none. */
  readonly others?: readonly number[];
  readonly port: number;
  readonly path: string;
}

/** What the pods of a product connect to, and who calls them from outside. */
export interface NetworkFacts {
  /** Set if they call the API server of their cluster. */
  readonly api?: true;
  /**
   * Ports outside of the cluster that they connect to, on machines or on the internet. Which of the
   * two, no policy can say: addresses are secret. Default: none.
   */
  readonly outside?: OutsidePorts;
  /**
   * Ports on which the API server asks them before it takes an object. It is no pod, so that they
   * are open to everybody. Default: none.
   */
  readonly webhooks?: readonly number[];
  /** Set if they connect to whatever the model names, on any port. */
  readonly anywhere?: true;
  /** Set if they read the metrics of every service in the lab. */
  readonly scrapes?: true;
  /** Set if they read the repository of the lab, and those of the charts. */
  readonly repositories?: true;
}

/** Ports by protocol. Default: none. @example { tcp: [443, 7844], udp: [7844] } */
export interface OutsidePorts {
  readonly tcp?: readonly number[];
  readonly udp?: readonly number[];
}
