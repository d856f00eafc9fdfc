import { rootApp } from '../../model/index.ts';
import type { ClusterContext } from './context.ts';
import { labelsOf, type KubernetesObject } from './object.ts';
import { clusterFolder } from './paths.ts';
import { git, ownApps } from './sources.ts';
import { automatedSync, inCluster } from './sync.ts';

/**
 * The Application of all Applications, applied once by hand.
 * Without a finalizer: deleting it leaves everything else running.
 */
export const root = (context: ClusterContext): KubernetesObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name: rootApp, namespace: context.argoNamespace, labels: labelsOf(context) },
  spec: {
    project: 'default',
    destination: { server: inCluster, namespace: context.argoNamespace },
    sources: [
      ...['projects', 'apps'].map((folder) => ({
        ...git(context),
        path: `${clusterFolder(context)}/${folder}`,
      })),
      ownApps(context),
    ],
    syncPolicy: automatedSync(['ServerSideApply=true']),
  },
});
