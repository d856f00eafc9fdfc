import { compareNatural, namespaceOf, type Service } from '../../model/index.ts';
import type { DataObject } from '../text/index.ts';
import type { ClusterContext } from './context.ts';
import { labelsOf, type KubernetesObject } from './object.ts';
import { inCluster } from './sync.ts';
import { syncWave } from './waves.ts';

/** AppProject of a service. */
export const projectOf = (service: Service): string => projectNames[service.tier];

/** Where the Application `storage` says it lives; its objects have no namespace. */
export const storageNamespace = 'kube-system';

/** What the Applications of each tier may read and touch. */
export function projects(context: ClusterContext): KubernetesObject[] {
  // Leader election of cert-manager and scrape Services of Prometheus live in kube-system.
  const platform = project(
    context,
    'platform',
    [context.argoNamespace, storageNamespace],
    everything,
  );
  const apps = project(context, 'app', [], [{ group: '', kind: 'Namespace' }]);
  const hasApps = context.services.some(({ tier }) => tier === 'app');
  return [own(context), ...(hasApps ? [apps] : []), platform];
}

// --- internal ---

/** An Application is refused until its project permits it. Far down: owners may have waves, too. */
const beforeApplications = -100;

/** Whoever writes into the repository may do everything anyway. */
const own = (context: ClusterContext): KubernetesObject =>
  projectObject(context, 'own', {
    description: 'Applications that are written by hand, in k8s/apps.',
    sourceRepos: ['*'],
    destinations: [{ server: inCluster, namespace: '*' }],
    clusterResourceWhitelist: everything,
  });

const everything: Rights = [{ group: '*', kind: '*' }];

const projectNames = { platform: 'platform', app: 'apps' } as const;

const descriptions = {
  platform: 'Services that carry the others; may change the whole cluster.',
  app: 'Applications; each keeps to its namespace.',
} as const;

type Rights = readonly { readonly group: string; readonly kind: string }[];

function project(
  context: ClusterContext,
  tier: Service['tier'],
  namespaces: readonly string[],
  clusterRights: Rights,
): KubernetesObject {
  const services = context.services.filter((service) => service.tier === tier);
  return projectObject(context, projectNames[tier], {
    description: descriptions[tier],
    sourceRepos: distinct([
      context.lab.repository,
      ...services.flatMap(({ chart }) => chart?.repository ?? []),
    ]),
    destinations: distinct([...namespaces, ...services.map(namespaceOf)]).map((namespace) => ({
      server: inCluster,
      namespace,
    })),
    clusterResourceWhitelist: clusterRights,
    // What nobody declared any more is reported; Secrets are not, Ansible makes them. kube-system
    // would be one long report.
    ...(tier === 'app'
      ? { orphanedResources: { warn: true, ignore: [{ group: '', kind: 'Secret' }] } }
      : {}),
  });
}

const projectObject = (
  context: ClusterContext,
  name: string,
  spec: DataObject,
): KubernetesObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: {
    name,
    namespace: context.argoNamespace,
    annotations: syncWave(beforeApplications),
    labels: labelsOf(context),
  },
  spec,
});

const distinct = (texts: readonly string[]): string[] =>
  [...new Set(texts)].toSorted(compareNatural);
