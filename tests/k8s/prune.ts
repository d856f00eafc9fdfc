import type { ApiServer } from './api-server.ts';
import { documentsOf, titleOf, type KubeObject } from './object.ts';
import { managedBy, objectsOf, type ClusterTree } from './tree.ts';

/** What a cluster has of a tree that the next one lacks. */
export interface Gone {
  /** Argo CD removes it. */
  readonly removed: readonly KubeObject[];
  /** It stays until somebody removes it by hand. */
  readonly left: readonly KubeObject[];
}

export function goneBetween(before: ClusterTree, after: ClusterTree): Gone {
  const kept = new Set(objectsOf(after).map(titleOf));
  // Both Ansible and Argo CD want most namespaces: each is one object.
  const missing = new Map(
    objectsOf(before)
      .filter((object) => !kept.has(titleOf(object)))
      .map((object) => [titleOf(object), object]),
  );
  const managed = new Set(managedBy(before).map(titleOf));
  const isRemoved = (object: KubeObject): boolean =>
    managed.has(titleOf(object)) && object.kind !== 'Namespace' && !isKept(object);
  const gone = [...missing.values()];
  return { removed: gone.filter(isRemoved), left: gone.filter((object) => !isRemoved(object)) };
}

/** Removes objects as Argo CD does, with what else their controllers would have to do before. */
export async function remove(
  { kubectl }: ApiServer,
  objects: readonly KubeObject[],
): Promise<void> {
  if (objects.length === 0) return;
  const steps = [
    ['patch', '--type=merge', '--patch={"metadata":{"finalizers":null}}'],
    ['delete', '--wait=false'],
  ];
  for (const step of steps) {
    const { failed, stderr } = await kubectl([...step, '--filename=-'], documentsOf(objects));
    if (failed) throw new Error(stderr);
  }
}

// --- internal ---

const isKept = ({ metadata: { annotations = {} } }: KubeObject): boolean =>
  (annotations['argocd.argoproj.io/sync-options'] ?? '').split(',').includes('Prune=false');
