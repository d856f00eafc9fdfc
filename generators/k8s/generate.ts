import { isLive, namespaceOf, rootApp, storageApp, type ResolvedLab } from '../../model/index.ts';
import { byPath, type OutputFile } from '../output.ts';
import { yamlFile, type Data } from '../text/index.ts';
import { serviceApplication, storageApplication } from './application.ts';
import { chartOf } from './charts/index.ts';
import { contextOf, guardedEntrances, type ClusterContext } from './context.ts';
import { doors } from './doors.ts';
import { manifestsOf } from './manifests.ts';
import { namespaceLabels, namespaceObjects } from './namespaces.ts';
import type { KubernetesObject } from './object.ts';
import {
  bootstrapFile,
  clusterFolder,
  manifestName,
  manifestsFolder,
  secretContractFile,
  valuesFile,
} from './paths.ts';
import { networkPolicies } from './policies/index.ts';
import { projects } from './projects.ts';
import { root } from './root.ts';
import { secretContract } from './secret-contract.ts';
import { storageObjects } from './storage.ts';

/** Argo CD Applications, Helm values and plain manifests of every live cluster. */
export function generateK8s(lab: ResolvedLab): OutputFile[] {
  const entrances = guardedEntrances(lab);
  const contexts = lab.clusters.filter(isLive).map((cluster) => contextOf(lab, cluster, entrances));
  return [...doors(contexts), ...contexts.flatMap(filesOf)].toSorted(byPath);
}

// --- internal ---

function filesOf(context: ClusterContext): OutputFile[] {
  const folder = clusterFolder(context);
  const labels = namespaceLabels(context);
  const policies = networkPolicies(context);
  return [
    file(bootstrapFile(context, rootApp), [root(context)]),
    file(bootstrapFile(context, 'namespaces'), namespaceObjects(labels)),
    file(secretContractFile(context), [secretContract(context)]),
    ...projects(context).map((project) =>
      file(`${folder}/projects/${project.metadata.name}.yaml`, [project]),
    ),
    file(`${folder}/apps/${storageApp}.yaml`, [storageApplication(context)]),
    ...manifestFiles(context, storageApp, storageObjects(context)),
    ...context.services.flatMap((service) => {
      const manifests = [...manifestsOf(context, service), ...(policies.get(service) ?? [])];
      const application = serviceApplication(context, service, {
        hasManifests: manifests.length > 0,
        namespaceLabels: labels.get(namespaceOf(service)),
      });
      return [
        file(`${folder}/apps/${service.name}.yaml`, [application]),
        ...(service.chart
          ? [file(valuesFile(context, service), [chartOf(service).values(context, service)])]
          : []),
        ...manifestFiles(context, service.name, manifests),
      ];
    }),
  ];
}

const manifestFiles = (
  context: ClusterContext,
  app: string,
  objects: readonly KubernetesObject[],
): OutputFile[] =>
  objects.map((object) =>
    file(`${manifestsFolder(context, app)}/${manifestName(object)}`, [object]),
  );

const file = (path: string, documents: readonly Data[]): OutputFile => ({
  path,
  text: yamlFile(documents),
});
