import { groupName, type Service } from '../../model/index.ts';
import type { ClusterContext } from './context.ts';
import type { KubernetesObject } from './object.ts';

/** Folder of everything that Argo CD reads for a cluster. */
export const clusterFolder = ({ cluster }: ClusterContext): string =>
  `k8s/clusters/${cluster.name}`;

/** What Ansible applies by hand, once, before the Argo CD of the cluster works. */
export const bootstrapFile = ({ cluster }: ClusterContext, name: string): string =>
  `k8s/bootstrap/${cluster.name}/${name}.yaml`;

/** Variables of the nodes of a cluster, because Ansible makes its Secrets. */
export const secretContractFile = ({ lab, cluster }: ClusterContext): string =>
  `ansible/inventory/group_vars/${groupName(lab, 'cluster', cluster.name)}/secret-contract.yml`;

/** Generated Helm values of a service. */
export const valuesFile = (context: ClusterContext, service: Service): string =>
  `${clusterFolder(context)}/values/${service.name}.yaml`;

/**
 * Helm values that the author writes by hand; they win over the generated ones. The file may be
 * missing.
 */
export const overridesFile = ({ cluster }: ClusterContext, service: Service): string =>
  `k8s/overrides/${cluster.name}/${service.name}.yaml`;

/** Folder in which the author has a folder of plain objects for each Application that needs some. */
export const extrasFolder = ({ cluster }: ClusterContext): string => `k8s/extras/${cluster.name}`;

/** Folder of the Applications that the author writes by hand. */
export const ownAppsFolder = 'k8s/apps';

/** Folder of the plain objects of an Application. */
export const manifestsFolder = (context: ClusterContext, app: string): string =>
  `${clusterFolder(context)}/manifests/${app}`;

/** File of one plain object. @example 'certificate-wildcard.yaml' */
export const manifestName = ({ kind, metadata }: KubernetesObject): string =>
  `${kind.toLowerCase()}-${metadata.name}.yaml`;
