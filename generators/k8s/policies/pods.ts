import {
  instancesOf,
  isBuiltInNamespace,
  namespaceOf,
  type Service,
} from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';

/**
 * Selector of the pods of a service in its namespace. One that has its namespace for itself has
 * every pod in it: jobs and what operators make often bear no label of ours.
 */
export function podsOf({ services }: ClusterContext, service: Service): DataObject {
  const namespace = namespaceOf(service);
  const isAlone = services.every((other) => other === service || namespaceOf(other) !== namespace);
  if (isAlone && !isBuiltInNamespace(namespace)) return everyPod;
  const values = instancesOf(service, namespace);
  return values.length === 1
    ? { matchLabels: { [instance]: values[0] } }
    : { matchExpressions: [{ key: instance, operator: 'In', values }] };
}

/** Those pods as an end of a connection. */
export function peerOf(context: ClusterContext, service: Service): DataObject {
  const podSelector = podsOf(context, service);
  return {
    ...inNamespace(namespaceOf(service)),
    ...(podSelector === everyPod ? {} : { podSelector }),
  };
}

/** All pods of a namespace, as an end of a connection. */
export const inNamespace = (name: string): DataObject => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});

/** Selector of every pod of a namespace. */
export const everyPod: DataObject = {};

// --- internal ---

/** Label that every usual chart puts on its pods. */
const instance = 'app.kubernetes.io/instance';
