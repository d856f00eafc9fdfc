import { compareNatural, namespaceOf, type Service } from '../../model/index.ts';
import { chartOf } from './charts/index.ts';
import type { ClusterContext } from './context.ts';
import { labelsOf, type KubernetesObject, type Texts } from './object.ts';

/** Namespaces that every cluster has and that are not ours to label. */
export const isBuiltIn = (namespace: string): boolean => namespace === 'default' || namespace.startsWith('kube-');

/** Namespaces that must exist before the Secrets in them, hence before Argo CD. */
export const namespaces = (context: ClusterContext): KubernetesObject[] =>
  [...new Set([context.argoNamespace, ...context.services.map(namespaceOf)])]
    .filter((namespace) => !isBuiltIn(namespace))
    .sort(compareNatural)
    .map((namespace) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels: namespaceLabels(context, namespace) } }));

/** Labels of a namespace, the same for Ansible, which makes it, and for Argo CD, which adopts it. */
export function namespaceLabels(context: ClusterContext, namespace: string): Texts {
  const privileged = context.services.some((service) => namespaceOf(service) === namespace && needsHost(service));
  return { ...labelsOf(context), ...(privileged ? { 'pod-security.kubernetes.io/enforce': 'privileged' } : {}) };
}

// --- internal ---

const needsHost = (service: Service): boolean => chartOf(service).privileged === true;
