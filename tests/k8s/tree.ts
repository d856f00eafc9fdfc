import { at } from '../../generators/k8s/fixtures/parsed.ts';
import { generateK8s } from '../../generators/k8s/index.ts';
import type { OutputFile } from '../../generators/output.ts';
import { groupName, isLive, storageApp, type ResolvedLab } from '../../model/index.ts';
import { asObject, objectsIn, type KubeObject } from './object.ts';
import { secretsOf } from './secrets.ts';

/** What is written for a cluster, in the order in which the cluster gets it. */
export interface ClusterTree {
  readonly cluster: string;
  /** Made by Ansible, before Argo CD starts: namespaces, then the Secrets in them. */
  readonly bootstrap: readonly KubeObject[];
  /** Applied by Argo CD: projects, then Applications, the root first. */
  readonly applications: readonly KubeObject[];
  /** Applied by Argo CD for these Applications, storage first. */
  readonly apps: readonly App[];
}

/** What an Application brings to a cluster, but for what its chart makes. */
export interface App {
  readonly name: string;
  readonly namespace: string;
  readonly project: string;
  /** Its namespace, where it labels that, and its manifests. */
  readonly objects: readonly KubeObject[];
  /** Files of values for its chart. */
  readonly values: readonly OutputFile[];
}

/** What is written for each live cluster of a lab. */
export function treesOf(lab: ResolvedLab): ClusterTree[] {
  const files = generateK8s(lab);
  const clusters = lab.clusters.filter(isLive).map(({ name }) => name);
  return clusters.map((cluster) => {
    const bootstrap = `k8s/bootstrap/${cluster}`;
    const group = `ansible/inventory/group_vars/${groupName(lab, 'cluster', cluster)}`;
    const treeIn = (folder: string) => filesIn(files, `k8s/clusters/${cluster}/${folder}`);
    const [namespaces, root] = ['namespaces', 'root'].map((name) =>
      files.filter(({ path }) => path === `${bootstrap}/${name}.yaml`).flatMap(objectsIn),
    );
    const applications = treeIn('apps').flatMap(objectsIn);
    return {
      cluster,
      bootstrap: [...(namespaces ?? []), ...filesIn(files, group).flatMap(secretsOf)],
      applications: [...treeIn('projects').flatMap(objectsIn), ...(root ?? []), ...applications],
      apps: storageFirst(applications).map((application) => ({
        ...placeOf(application),
        objects: [
          ...labelledNamespace(application),
          ...treeIn(`manifests/${application.metadata.name}`).flatMap(objectsIn),
        ],
        values: treeIn('values').filter(({ path }) =>
          path.endsWith(`/${application.metadata.name}.yaml`),
        ),
      })),
    };
  });
}

/** What Argo CD applies to a cluster. */
export const managedBy = ({ applications, apps }: ClusterTree): KubeObject[] => [
  ...applications,
  ...apps.flatMap(({ objects }) => objects),
];

/** All that is written for a cluster. */
export const objectsOf = (tree: ClusterTree): KubeObject[] => [
  ...tree.bootstrap,
  ...managedBy(tree),
];

// --- internal ---

const filesIn = (files: readonly OutputFile[], folder: string): OutputFile[] =>
  files.filter(({ path }) => path.startsWith(`${folder}/`));

const placeOf = (application: KubeObject) => ({
  name: application.metadata.name,
  namespace: String(at(application, 'spec', 'destination', 'namespace')),
  project: String(at(application, 'spec', 'project')),
});

const storageFirst = (applications: readonly KubeObject[]): KubeObject[] =>
  applications.toSorted((a, b) => Number(isStorage(b)) - Number(isStorage(a)));

const isStorage = ({ metadata }: KubeObject): boolean => metadata.name === storageApp;

/** Argo CD adopts the namespace that Ansible made: both must want the same of it. */
function labelledNamespace(application: KubeObject): KubeObject[] {
  const metadata = at(application, 'spec', 'syncPolicy', 'managedNamespaceMetadata');
  if (typeof metadata !== 'object') return [];
  const { namespace: name } = placeOf(application);
  return [asObject({ apiVersion: 'v1', kind: 'Namespace', metadata: { ...metadata, name } })];
}
