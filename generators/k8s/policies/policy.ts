import { compareNatural, defaultDeny, namespaceOf, type Service } from '../../../model/index.ts';
import type { Data, DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { labelsOf, type KubernetesObject } from '../object.ts';
import type { Flow, Port, Ports } from './flow.ts';
import { everyPod, inNamespace, peerOf, podsOf } from './pods.ts';

/** Shuts every pod of the namespace of a service, whoever brought it, but for looking up names. */
export const policyOfNamespace = (context: ClusterContext, service: Service): KubernetesObject =>
  policy(context, service, defaultDeny, {
    podSelector: everyPod,
    ingress: [],
    egress: [{ to: [dns], ports: dnsPorts }],
  });

/** Opens the pods of a service for the connections that it takes part in. */
export function policyOfService(
  context: ClusterContext,
  service: Service,
  flows: readonly Flow[],
): KubernetesObject {
  const entering = flows.filter(({ to }) => to === service);
  const leaving = flows.filter(({ from }) => from === service);
  return policy(context, service, service.name, {
    podSelector: podsOf(context, service),
    ingress: rules(context, 'from', entering),
    egress: rules(context, 'to', leaving),
  });
}

// --- internal ---

/** CoreDNS, by the label that it has in every distribution. */
const dns: DataObject = {
  ...inNamespace('kube-system'),
  podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
};
const dnsPorts = (['UDP', 'TCP'] as const).map((protocol) => ({ protocol, port: 53 }));

interface Parts {
  readonly podSelector: Data;
  readonly ingress: readonly DataObject[];
  readonly egress: readonly DataObject[];
}

const policy = (
  context: ClusterContext,
  service: Service,
  name: string,
  { podSelector, ingress, egress }: Parts,
): KubernetesObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: {
    name,
    namespace: namespaceOf(service),
    labels: { 'app.kubernetes.io/instance': service.name, ...labelsOf(context) },
  },
  // An API server keeps no empty list; the types alone shut both directions.
  spec: {
    podSelector,
    policyTypes: ['Ingress', 'Egress'],
    ...(ingress.length > 0 ? { ingress } : {}),
    ...(egress.length > 0 ? { egress } : {}),
  },
});

/** One rule for each other end, by its name; that for everybody comes last. */
function rules(context: ClusterContext, end: 'from' | 'to', flows: readonly Flow[]): DataObject[] {
  const byEnd = [...Map.groupBy(flows, (flow) => flow[end])]
    .map(([other, these]) => ({ other, ports: union(these.map(({ ports }) => ports)) }))
    .filter(({ ports }) => ports === 'any' || ports.length > 0);
  const open = byEnd.find(({ other }) => typeof other === 'string')?.ports ?? [];
  const peers = byEnd
    .flatMap(({ other, ports }) => (typeof other === 'string' ? [] : [{ other, ports }]))
    .filter(({ ports }) => !covers(open, ports))
    .toSorted((a, b) => compareNatural(a.other.name, b.other.name))
    .map(({ other, ports }) => ({ [end]: [peerOf(context, other)], ...listed(ports) }));
  return open.length > 0 ? [...peers, listed(open)] : peers;
}

/** Whether a rule for everybody says all that one for a single end would say. */
const covers = (open: Ports, ports: Ports): boolean =>
  open === 'any' ||
  (ports !== 'any' && ports.every((port) => open.some((other) => keyOf(other) === keyOf(port))));

const listed = (ports: Ports): DataObject => (ports === 'any' ? {} : { ports });

/** Each port once: TCP first, by number. */
function union(all: readonly Ports[]): Ports {
  const lists = all.flatMap((ports) => (ports === 'any' ? [] : [ports]));
  if (lists.length < all.length) return 'any';
  const unique = new Map(lists.flat().map((port) => [keyOf(port), port]));
  return [...unique.values()].toSorted((a, b) => compareNatural(keyOf(a), keyOf(b)));
}

const keyOf = ({ protocol, port }: Port): string => `${protocol}/${port}`;
