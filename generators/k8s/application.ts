import { namespaceOf, storageApp, type Service } from '../../model/index.ts';
import type { Data, DataObject } from '../text/index.ts';
import type { ClusterContext } from './context.ts';
import { labelsOf, type KubernetesObject, type Texts } from './object.ts';
import { extras, git } from './sources.ts';
import { manifestsFolder, overridesFile, valuesFile } from './paths.ts';
import { projectOf, storageNamespace } from './projects.ts';
import { automatedSync, inCluster } from './sync.ts';

/** What is known about the Application of a service besides the service itself. */
export interface Surroundings {
  readonly hasManifests: boolean;
  /** Labels of its namespace; `undefined` where Kubernetes made the namespace. */
  readonly namespaceLabels: Texts | undefined;
}

/**
 * The Application of a service: its chart with generated and hand-written values, and its plain
 * manifests.
 */
export function serviceApplication(
  context: ClusterContext,
  service: Service,
  { hasManifests, namespaceLabels }: Surroundings,
): KubernetesObject {
  return application(context, {
    name: service.name,
    // Deleting a platform Application must not delete its CRDs, and with them the objects of
    // everybody else.
    finalizers: service.tier === 'app' ? ['resources-finalizer.argocd.argoproj.io'] : undefined,
    project: projectOf(service),
    namespace: namespaceOf(service),
    sources: sources(context, service, hasManifests),
    syncPolicy: namespaceLabels
      ? automatedSync(['CreateNamespace=true', ...syncOptions], {
          managedNamespaceMetadata: { labels: namespaceLabels },
        })
      : automatedSync(syncOptions),
  });
}

/** The Application of the storage classes and volumes of a cluster. */
export const storageApplication = (context: ClusterContext): KubernetesObject =>
  application(context, {
    name: storageApp,
    finalizers: undefined,
    project: 'platform',
    namespace: storageNamespace,
    sources: [
      { ...git(context), path: manifestsFolder(context, storageApp) },
      extras(context, storageApp),
    ],
    syncPolicy: automatedSync(syncOptions),
  });

// --- internal ---

/** Server-side: some CRDs are larger than an annotation may be, and Argo CD manages itself. */
const syncOptions = [
  'ServerSideApply=true',
  'SkipDryRunOnMissingResource=true',
  'ApplyOutOfSyncOnly=true',
];

interface Parts {
  readonly name: string;
  readonly finalizers: readonly string[] | undefined;
  readonly project: string;
  readonly namespace: string;
  readonly sources: readonly Data[];
  readonly syncPolicy: Data;
}

const application = (context: ClusterContext, parts: Parts): KubernetesObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: {
    name: parts.name,
    namespace: context.argoNamespace,
    labels: labelsOf(context),
    ...(parts.finalizers ? { finalizers: parts.finalizers } : {}),
  },
  spec: {
    project: parts.project,
    destination: { server: inCluster, namespace: parts.namespace },
    sources: parts.sources,
    syncPolicy: parts.syncPolicy,
  },
});

/**
 * The chart; the folder with our values and plain manifests; what the author adds. A rule refuses
 * services without a chart.
 */
function sources(context: ClusterContext, service: Service, hasManifests: boolean): DataObject[] {
  const repository = {
    ...git(context),
    ref: 'values',
    ...(hasManifests ? { path: manifestsFolder(context, service.name) } : {}),
  };
  const own = extras(context, service.name);
  if (!service.chart) return [repository, own];
  const { repository: repoURL, name, version } = service.chart;
  const helm = {
    releaseName: service.name,
    ignoreMissingValueFiles: true, // for the second one
    valueFiles: [
      `$values/${valuesFile(context, service)}`,
      `$values/${overridesFile(context, service)}`,
    ],
  };
  return [{ repoURL, chart: name, targetRevision: version, helm }, repository, own];
}
