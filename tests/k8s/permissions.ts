import { at, listOf } from '../../generators/k8s/fixtures/parsed.ts';
import { titleOf, type KubeObject } from './object.ts';
import type { App, ClusterTree } from './tree.ts';

/**
 * Objects that Argo CD would not apply, a line each: outside of the namespace of their Application,
 * or in no namespace while the project does not permit their kind. Only a server knows which kinds
 * have one.
 *
 * @param live All objects as the server keeps them.
 */
export function strayObjects({ apps }: ClusterTree, live: readonly KubeObject[]): string[] {
  const kept = new Map(live.map((object) => [identityOf(object), object]));
  const projects = new Map(
    live
      .filter(({ kind }) => kind === 'AppProject')
      .map((project) => [project.metadata.name, project]),
  );
  return apps.flatMap((app) =>
    app.objects.flatMap((object) => {
      const complaint = complaintOf(app, kept.get(identityOf(object)), projects.get(app.project));
      return complaint === undefined ? [] : [`${app.name}, ${titleOf(object)}: ${complaint}`];
    }),
  );
}

// --- internal ---

/** What no two objects share. */
const identityOf = ({ apiVersion, kind, metadata: { name, namespace = '' } }: KubeObject): string =>
  [apiVersion, kind, namespace, name].join(' ');

function complaintOf(
  app: App,
  object: KubeObject | undefined,
  project: KubeObject | undefined,
): string | undefined {
  if (!object) return 'is not there under this name and namespace';
  const { namespace } = object.metadata;
  if (namespace === undefined)
    return permits(project, object) ? undefined : `not permitted by project ${app.project}`;
  return namespace === app.namespace ? undefined : `not in namespace ${app.namespace}`;
}

const permits = (project: KubeObject | undefined, { apiVersion, kind }: KubeObject): boolean =>
  listOf(at(project, 'spec', 'clusterResourceWhitelist')).some((right) =>
    [
      [at(right, 'group'), groupOf(apiVersion)],
      [at(right, 'kind'), kind],
    ].every(([wanted, found]) => wanted === '*' || wanted === found),
  );

/** @example groupOf('storage.k8s.io/v1') // 'storage.k8s.io' */
const groupOf = (apiVersion: string): string => apiVersion.split('/').at(-2) ?? '';
