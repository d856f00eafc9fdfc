import {
  compareNatural,
  isBuiltInNamespace,
  namespaceOf,
  podSecurityOf,
  type PodSecurity,
  type Service,
} from '../../model/index.ts';
import type { ClusterContext } from './context.ts';
import { labelsOf, type KubernetesObject, type Texts } from './object.ts';

/**
 * Labels of each namespace of a cluster, by name: the same for Ansible, which makes it, and for
 * Argo CD, which adopts it.
 */
export function namespaceLabels(context: ClusterContext): ReadonlyMap<string, Texts> {
  const servicesIn = Map.groupBy(context.services, namespaceOf);
  const names = new Set([context.argoNamespace, ...context.services.map(namespaceOf)]);
  return new Map(
    [...names]
      .filter((name) => !isBuiltInNamespace(name))
      .toSorted(compareNatural)
      .map((name) => [
        name,
        {
          ...labelsOf(context),
          ...podSecurity(servicesIn.get(name) ?? []),
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

/** From what allows all to what allows almost nothing. */
const levels: readonly PodSecurity[] = ['privileged', 'baseline', 'restricted'];

/**
 * A namespace has to let in the least strict of its services. Without the label Kubernetes enforces
 * nothing: so it is where a chart runs what we don't know.
 */
function podSecurity(services: readonly Service[]): Texts {
  const fits = new Set(services.map(podSecurityOf));
  const level = levels.find((candidate) => fits.has(candidate));
  const isKnown = level !== undefined && !fits.has(undefined);
  return isKnown ? { 'pod-security.kubernetes.io/enforce': level } : {};
}
