import type { LabIndex } from '../graph/index.ts';
import type { Cluster } from '../kinds/index.ts';
import { isProduct } from '../products/index.ts';
import { namespaceOf } from './names.ts';
import { isLive, servicesOn } from './place.ts';

/** The Application of all Applications. */
export const rootApp = 'root';

/** The Application of storage classes and volumes; they belong to the cluster, not to a service. */
export const storageApp = 'storage';

/**
 * Storage class of volumes on the disk of the node: databases need it, for their locks do not work
 * on NFS.
 */
export const localClass = 'local-ssd';

/** Namespace of Argo CD, unless the model has it as a service. */
export const argoNamespace = 'argocd';

/** Namespace in which the Argo CD of a cluster looks for its Applications. */
export function argoNamespaceOf(lab: LabIndex, cluster: Cluster): string {
  const argo = servicesOn(lab, cluster).find(
    (service) => isLive(service) && isProduct(service, 'argo-cd'),
  );
  return argo ? namespaceOf(argo) : argoNamespace;
}

/** Namespaces in which Kubernetes itself lives. */
export const isSystemNamespace = (namespace: string): boolean => systemNamespaces.has(namespace);

// --- internal ---

const systemNamespaces = new Set(['kube-node-lease', 'kube-public', 'kube-system']);
