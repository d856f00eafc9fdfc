import { isLive } from '../../model/index.ts';
import type { DataObject } from '../text/index.ts';
import type { ClusterContext } from './context.ts';
import { extrasFolder, ownAppsFolder } from './paths.ts';

/** The repository of the lab, as the source of an Application. */
export const git = ({ lab }: ClusterContext) => ({
  repoURL: lab.repository,
  targetRevision: lab.branch,
});

/**
 * Plain objects that the author adds to an Application. The folder of the cluster exists always, so
 * that a missing one of the Application is no error. Argo CD reads `*` as any text, slashes too
 * (`getManifests` in reposerver/repository/repository.go).
 */
export const extras = (context: ClusterContext, app: string): DataObject => ({
  ...git(context),
  path: extrasFolder(context),
  directory: { recurse: true, include: `${app}/*` },
});

/**
 * Applications that the author writes: those beside the folders are for every cluster, those in a
 * folder with the name of a cluster for that one.
 */
export function ownApps(context: ClusterContext): DataObject {
  const others = context.lab.clusters
    .filter((other) => isLive(other) && other !== context.cluster)
    .map(({ name }) => `${name}/*`);
  return {
    ...git(context),
    path: ownAppsFolder,
    directory: {
      recurse: true,
      ...(others.length > 0 ? { exclude: `{${others.join(',')}}` } : {}),
    },
  };
}
