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
}

/** What a chart makes of the model. */
export interface ChartFacts {
  /** @example 'kube-prometheus-stack' */
  readonly name: string;
  /**
   * Port of its Kubernetes Service, whatever the container listens on. Default: that of the model.
   */
  readonly port?: number;
  /** Those volumes of the service that its values name. */
  readonly mounts: (volumes: readonly Volume[]) => readonly Volume[];
  /**
   * Set if its values name the client by which it signs people in, with a Secret for its secret.
   */
  readonly oidcClient?: true;
  /** Set if its values can switch on a monitor of its own, so that Prometheus asks its pods. */
  readonly monitor?: true;
}

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
  /** How people are told of an alert; `undefined` where nobody is. */
  readonly alerts: AlertWay | undefined;
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

/** A key of a Secret: its value as it is, a file of YAML, or where in the vault it is. */
export type SecretKey =
  | { readonly key: string; readonly value: string }
  | { readonly key: string; readonly content: SecretContent }
  | { readonly key: string; readonly vault: VaultPath };

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
  readonly port: number;
  readonly path: string;
}
