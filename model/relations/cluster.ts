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

/** Namespaces in which Kubernetes itself lives. */
export const isSystemNamespace = (namespace: string): boolean => systemNamespaces.has(namespace);

// --- internal ---

const systemNamespaces = new Set(['kube-node-lease', 'kube-public', 'kube-system']);
