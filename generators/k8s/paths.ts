import { groupName, isLive, type Service } from '../../model/index.ts';
import type { ClusterContext } from './context.ts';
import type { KubernetesObject } from './object.ts';

/** Folder of everything that Argo CD reads for a cluster. */
export const clusterFolder = ({ cluster }: ClusterContext): string =>
  `k8s/clusters/${cluster.name}`;

/**
 * What Ansible applies by hand, once, before Argo CD works.
 * Each cluster has an Argo CD of its own; with several clusters each has a folder here.
 */
export const bootstrapFile = ({ lab, cluster }: ClusterContext, name: string): string =>
  lab.clusters.filter(isLive).length > 1
    ? `k8s/bootstrap/${cluster.name}/${name}.yaml`
    : `k8s/bootstrap/${name}.yaml`;

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
export const overridesFile = (service: Service): string => `k8s/overrides/${service.name}.yaml`;

/** Folder of the plain objects of an Application. */
export const manifestsFolder = (context: ClusterContext, app: string): string =>
  `${clusterFolder(context)}/manifests/${app}`;

/** File of one plain object. @example 'certificate-wildcard.yaml' */
export const manifestName = ({ kind, metadata }: KubernetesObject): string =>
  `${kind.toLowerCase()}-${metadata.name}.yaml`;
