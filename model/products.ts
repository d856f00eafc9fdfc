import type { Service } from './kinds/index.ts';
import { anyImageChart, oidcCharts, productOf } from './kubernetes.ts';

// What we know about the software that services are, so that no generator and no rule decides it again.

/** Products that we know by the words of their charts, images and names. */
const signatures = {
  authelia: ['authelia'],
  authentik: ['authentik', 'goauthentik'],
  caddy: ['caddy'],
  cloudflared: ['cloudflared'],
  haproxy: ['haproxy'],
  nginx: ['nginx'],
  // Whoever calls it a proxy knows what it is.
  'reverse proxy': ['proxy', 'gateway', 'ingress', 'envoy', 'apache', 'httpd'],
  'oauth2-proxy': ['oauth2-proxy'],
  traefik: ['traefik'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Product = keyof typeof signatures;

const products = Object.keys(signatures).filter((word): word is Product => word in signatures);

/** Whether a service is a product: its chart says it; where that runs any image, or there is none, the image or the name does. */
export function isProduct({ chart, image, name }: Service, product: Product): boolean {
  const evidence = chart && chart.name !== anyImageChart ? chart.name : `${image?.repository ?? ''} ${name}`;
  const words = `-${evidence.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`;
  return signatures[product].some((signature) => words.includes(`-${signature}-`));
}

/** Nothing says which software a service on a guest is: the Ansible role that installs it knows, and we take the author's word. */
const isUnknown = (service: Service): boolean =>
  service.runsOn.kind !== 'cluster' && !service.chart && !service.image && !products.some((product) => isProduct(service, product));

// --- Tunnels ---

/** Whether it can hold a Cloudflare tunnel open. */
export const isConnector = (service: Service): boolean => isProduct(service, 'cloudflared') || isUnknown(service);

// --- Proxies ---

/** Charts that answer for the Ingresses of a cluster. */
export const ingressCharts: readonly string[] = [
  'contour',
  'haproxy-ingress',
  'ingress-nginx',
  'kong',
  'kubernetes-ingress',
  'nginx-ingress',
  'nginx-ingress-controller',
  'traefik',
];

/** Reverse proxies that we know outside of clusters. Each can ask an identity provider, save the last. */
export const guestProxies = ['caddy', 'nginx', 'traefik', 'haproxy'] as const satisfies readonly Product[];

/** Whether we know that it answers for others: in a cluster as an ingress controller, elsewhere as a reverse proxy. */
export const isKnownProxy = (service: Service): boolean =>
  service.runsOn.kind === 'cluster'
    ? ingressCharts.includes(productOf(service))
    : [...guestProxies, 'reverse proxy' as const].some((product) => isProduct(service, product));

/** Whether it can answer for others, as far as we know. */
export const isProxy = (service: Service): boolean => isKnownProxy(service) || isUnknown(service);

/**
 * Whether forward authentication through a proxy is more than a word: in a cluster we write the guard, for Traefik only;
 * elsewhere the Ansible role of the proxy does, from `homelab_services`.
 */
export const canGuard = (proxy: Service): boolean =>
  proxy.runsOn.kind === 'cluster' ? productOf(proxy) === 'traefik' : isProxy(proxy) && !isProduct(proxy, 'haproxy');

// --- Identity providers ---

/** Where a provider answers the question "may this request pass?", and what it tells the application about the person. */
export interface ForwardAuth {
  readonly product: Product;
  /** Path that Traefik asks. */
  readonly path: string;
  readonly headers: readonly string[];
}

const authentikHeaders = [
  'username',
  'groups',
  'entitlements',
  'email',
  'name',
  'uid',
  'jwt',
  'meta-jwks',
  'meta-outpost',
  'meta-provider',
  'meta-app',
  'meta-version',
];

/** Every provider whose forward authentication we know. */
export const forwardAuths: readonly ForwardAuth[] = [
  { product: 'authelia', path: '/api/authz/forward-auth', headers: ['Remote-User', 'Remote-Groups', 'Remote-Email', 'Remote-Name'] },
  { product: 'authentik', path: '/outpost.goauthentik.io/auth/traefik', headers: authentikHeaders.map((part) => `X-authentik-${part}`) },
  // It also leads to the sign-in page, if started with `--reverse-proxy --upstream=static://202`; `/oauth2/auth` only says no.
  // https://oauth2-proxy.github.io/oauth2-proxy/configuration/integrations/traefik
  { product: 'oauth2-proxy', path: '/', headers: ['user', 'groups', 'email', 'preferred-username'].map((part) => `X-Auth-Request-${part}`) },
];

/** Forward authentication of a provider; `undefined` where we don't know it. */
export const forwardAuthOf = (provider: Service): ForwardAuth | undefined => forwardAuths.find(({ product }) => isProduct(provider, product));

// --- OpenID Connect ---

/** Where a provider keeps the pages that a client of OpenID Connect needs: paths on its public name. */
export interface OidcPages {
  readonly product: Product;
  /** Under which the provider describes itself to one client. @example '/application/o/grafana/' */
  readonly issuer: (client: string) => string;
  readonly authorize: string;
  readonly token: string;
  readonly userInfo: string;
}

/** Every provider whose pages we know. */
export const oidcProviders: readonly OidcPages[] = [
  {
    product: 'authentik',
    // Each client is an application there, and its name the slug of it.
    issuer: (client) => `/application/o/${client}/`,
    authorize: '/application/o/authorize/',
    token: '/application/o/token/',
    userInfo: '/application/o/userinfo/',
  },
];

/** Pages of a provider; `undefined` where we don't know them. */
export const oidcPagesOf = (provider: Service): OidcPages | undefined => oidcProviders.find(({ product }) => isProduct(provider, product));

/** Whether the chart of a service is one that we tell by which client it signs people in. */
export const takesOidcClient = (service: Service): boolean => oidcCharts.some((chart) => chart === productOf(service));

/**
 * Whether `mode: 'oidc'` is more than a word. In a cluster only what we write makes it true: values
 * that name the client, and a Secret. Elsewhere the Ansible role of the service does, from
 * `homelab_services` and the vault.
 */
export const isOidcWired = (service: Service, provider: Service): boolean =>
  service.runsOn.kind !== 'cluster' || (takesOidcClient(service) && oidcPagesOf(provider) !== undefined);
