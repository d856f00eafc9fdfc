import {
  entryPortsOf,
  identityProviderOf,
  isKnownProxy,
  isLive,
  isProduct,
  metricsPortsOf,
  networkOf,
  wayFrom,
  type Service,
} from '../../../model/index.ts';
import type { ClusterContext } from '../context.ts';
import { guardOf } from '../guard.ts';
import { tcp, tcpOf, type Flow, type Port } from './flow.ts';
import { repositoryPorts } from './repository-ports.ts';

/** Every connection that the model knows to be needed in a cluster. */
export const flowsIn = (context: ClusterContext): Flow[] => [
  ...context.services.flatMap((service) => [
    ...ofItself(service),
    ...ofDependencies(context, service),
    ...ofSignIn(context, service),
    ...ofProduct(context, service),
    ...ofProxy(context, service),
  ]),
  ...ofTunnels(context),
];

// --- internal ---

/** The API server, by its Service and on its nodes. Which of the two a policy sees differs. */
const apiPorts = tcp(443, 6443);

/** Its pods among themselves, and what its author leaves open. */
const ofItself = (service: Service): Flow[] => [
  { from: service, to: service, ports: 'any' },
  ...(service.internet ? [{ from: service, to: 'anywhere', ports: 'any' } as const] : []),
];

const ofDependencies = (context: ClusterContext, service: Service): Flow[] =>
  service.dependsOn.filter(isLive).flatMap((other) => toward(context, service, other));

/**
 * A client of OpenID Connect asks its provider by its public name: at the address of the proxy that
 * answers for it, which Kubernetes turns into one of its pods where it knows that address.
 */
function ofSignIn(context: ClusterContext, service: Service): Flow[] {
  const provider = identityProviderOf(service.expose, 'oidc');
  if (!provider) return [];
  const proxy = provider.expose?.via;
  return [
    { from: service, to: 'anywhere', ports: tcp(443) },
    ...(proxy && context.runsHere(proxy) ? toward(context, service, proxy) : []),
  ];
}

function ofProduct(context: ClusterContext, service: Service): Flow[] {
  const { api, outside, webhooks, scrapes, repositories, anywhere } = networkOf(service);
  const ports: readonly Port[] = [
    ...(api ? apiPorts : []),
    ...(repositories ? tcp(...repositoryPorts(context)) : []),
    ...tcp(...(outside?.tcp ?? [])),
    ...(outside?.udp ?? []).map((port) => ({ protocol: 'UDP', port }) as const),
  ];
  return [
    { from: service, to: 'anywhere', ports },
    ...(anywhere ? [{ from: service, to: 'anywhere', ports: 'any' } as const] : []),
    { from: 'anybody', to: service, ports: tcp(...(webhooks ?? [])) },
    ...(scrapes ? ofMetrics(context, service) : []),
  ];
}

/** Every service shows its metrics by itself; what knocks at doors is asked what it found. */
const ofMetrics = (context: ClusterContext, scraper: Service): Flow[] => [
  ...context.services.map((other): Flow => ({
    from: scraper,
    to: other,
    ports: tcp(...metricsPortsOf(other)),
  })),
  ...context.services
    .filter((other) => isProduct(other, 'blackbox-exporter'))
    .flatMap((prober) => toward(context, scraper, prober)),
  ...context.lab.services
    .filter((other) => isLive(other) && other.runsOn.kind !== 'cluster')
    .map((other): Flow => ({
      from: scraper,
      to: 'anywhere',
      ports: tcp(...metricsPortsOf(other)),
    })),
];

/** People come from everywhere; it asks who may pass, and goes on to what it answers for. */
function ofProxy(context: ClusterContext, proxy: Service): Flow[] {
  if (!isKnownProxy(proxy)) return [];
  return [
    { from: 'anybody', to: proxy, ports: tcpOf(entryPortsOf(proxy)) },
    ...(context.entrancesVia.get(proxy) ?? []).flatMap(({ target, exposure }): Flow[] => {
      const guard = guardOf(exposure);
      const pagePort = 'port' in exposure ? exposure.port : 443;
      return [
        ...(target.kind === 'host'
          ? [{ from: proxy, to: 'anywhere', ports: tcp(pagePort) } as const]
          : toward(context, proxy, target)),
        ...(guard ? toward(context, proxy, guard) : []),
      ];
    }),
  ];
}

const ofTunnels = (context: ClusterContext): Flow[] =>
  context.lab.tunnels
    .filter((tunnel) => isLive(tunnel) && context.services.includes(tunnel.connector))
    .flatMap(({ connector, routes }) =>
      routes.filter(isLive).flatMap((proxy) => toward(context, connector, proxy)),
    );

/** From a service of the cluster to any other, as far as the model says how it is reached. */
function toward(context: ClusterContext, from: Service, to: Service): Flow[] {
  const way = wayFrom(context.cluster, to);
  if (!way) return [];
  return way.to === 'pods'
    ? [{ from, to, ports: tcpOf(way.ports) }]
    : [{ from, to: 'anywhere', ports: tcp(way.port) }];
}
