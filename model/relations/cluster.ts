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

/** Network policy that shuts a whole namespace; each service has one of its own name beside it. */
export const defaultDeny = 'default-deny';

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

/** Namespaces that every cluster has, and that are not ours: neither labelled nor shut. */
export const isBuiltInNamespace = (namespace: string): boolean =>
  namespace === 'default' || isSystemNamespace(namespace);

// --- internal ---

const systemNamespaces = new Set(['kube-node-lease', 'kube-public', 'kube-system']);
