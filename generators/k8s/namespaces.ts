import { compareNatural, isSystemNamespace, namespaceOf } from '../../model/index.ts';
import { chartOf } from './charts/index.ts';
import type { ClusterContext } from './context.ts';
import { labelsOf, type KubernetesObject, type Texts } from './object.ts';

/**
 * Labels of each namespace of a cluster, by name: the same for Ansible, which makes it, and for
 * Argo CD, which adopts it.
 */
export function namespaceLabels(context: ClusterContext): ReadonlyMap<string, Texts> {
  const privileged = new Set(
    context.services.filter((service) => chartOf(service).privileged === true).map(namespaceOf),
  );
  const names = new Set([context.argoNamespace, ...context.services.map(namespaceOf)]);
  return new Map(
    [...names]
      .filter((name) => !isBuiltIn(name))
      .toSorted(compareNatural)
      .map((name) => [
        name,
        {
          ...labelsOf(context),
          ...(privileged.has(name) ? { 'pod-security.kubernetes.io/enforce': 'privileged' } : {}),
        },
      ]),
  );
}

/** Namespaces that must exist before the Secrets in them, hence before Argo CD. */
export const namespaceObjects = (labels: ReadonlyMap<string, Texts>): KubernetesObject[] =>
  [...labels].map(([name, texts]) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: texts },
  }));

// --- internal ---

/** Namespaces that every cluster has and that are not ours to label. */
const isBuiltIn = (namespace: string): boolean =>
  namespace === 'default' || isSystemNamespace(namespace);
