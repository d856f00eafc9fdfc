import type { Service } from '../kinds/index.ts';
import { products } from './all.ts';
import { productOf } from './product-of.ts';
import type { ForwardAuthFacts } from './product.ts';
import { reverseProxy } from './reverse-proxy.ts';

/** Charts that answer for the Ingresses of a cluster, by name. */
export const ingressCharts: readonly string[] = products
  .flatMap(({ proxy }) => proxy?.ingressCharts ?? [])
  .toSorted();

/** Reverse proxies that we know outside of clusters, by name. */
export const machineProxies: readonly string[] = products
  .filter((product) => product.proxy?.onMachines === true && product !== reverseProxy)
  .map(({ name }) => name);

/** Whether it can hold a Cloudflare tunnel open, as far as we know. */
export const isConnector = (service: Service): boolean =>
  productOf(service)?.connector === true || isUnknown(service);

/**
 * Whether we know that it answers for others: in a cluster as an ingress controller, elsewhere as a
 * reverse proxy.
 */
export function isKnownProxy(service: Service): boolean {
  const proxy = productOf(service)?.proxy;
  if (service.runsOn.kind !== 'cluster') return proxy?.onMachines === true;
  return proxy?.ingressCharts.includes(service.chart?.name ?? service.name) === true;
}

/** Whether it can answer for others, as far as we know. */
export const isProxy = (service: Service): boolean => isKnownProxy(service) || isUnknown(service);

/** Whether forward authentication through a proxy is more than a word. */
export function canGuard(proxy: Service): boolean {
  const guards = productOf(proxy)?.proxy?.guards;
  if (proxy.runsOn.kind === 'cluster') return guards?.includes('cluster') === true;
  return isProxy(proxy) && guards?.includes('machine') !== false;
}

/** Forward authentication of a provider. */
export interface ForwardAuth extends ForwardAuthFacts {
  /** Name of the product. */
  readonly product: string;
}

/** Identity providers whose forward authentication we know, by name. */
export const forwardAuthProviders: readonly string[] = products
  .filter(({ forwardAuth }) => forwardAuth !== undefined)
  .map(({ name }) => name);

/** Forward authentication of a provider; `undefined` where we don't know it. */
export function forwardAuthOf(provider: Service): ForwardAuth | undefined {
  const product = productOf(provider);
  return product?.forwardAuth && { product: product.name, ...product.forwardAuth };
}

// --- internal ---

/**
 * Nothing says which software a service on a machine is: the Ansible role that installs it knows,
 * and we take the author's word.
 */
const isUnknown = (service: Service): boolean =>
  service.runsOn.kind !== 'cluster' && !service.chart && !service.image && !productOf(service);
