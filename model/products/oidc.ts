import type { Service } from '../kinds/index.ts';
import { products } from './all.ts';
import { knownChartOf, knownCharts } from './charts.ts';
import type { KnownChart } from './charts.ts';
import { productOf } from './product-of.ts';
import type { OidcPages } from './product.ts';

/** Charts that we tell by which client of OpenID Connect they sign people in. */
export const oidcCharts: readonly KnownChart[] = knownCharts.filter((name) =>
  products.some(({ chart }) => chart?.name === name && chart.oidcClient === true),
);

/** Identity providers whose pages we know, by name. */
export const oidcProviders: readonly string[] = products
  .filter(({ oidc }) => oidc !== undefined)
  .map(({ name }) => name);

/** Pages of a provider; `undefined` where we don't know them. */
export const oidcPagesOf = (provider: Service): OidcPages | undefined => productOf(provider)?.oidc;

/** Whether the chart of a service is one that we tell by which client it signs people in. */
export const takesOidcClient = (service: Service): boolean =>
  oidcCharts.some((chart) => chart === knownChartOf(service));

/**
 * Whether `mode: 'oidc'` is more than a word. In a cluster only what we write makes it true: values
 * that name the client, and a Secret. Elsewhere whoever writes the configuration of its guest
 * does, with the client that the vault has.
 */
export const isOidcWired = (service: Service, provider: Service): boolean =>
  service.runsOn.kind !== 'cluster' ||
  (takesOidcClient(service) && oidcPagesOf(provider) !== undefined);
