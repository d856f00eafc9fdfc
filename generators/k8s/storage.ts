import {
  claimName,
  internalName,
  isLive,
  localClass,
  namespaceOf,
  sharePath,
  storageHost,
  type Dataset,
  type Service,
  type Volume,
} from '../../model/index.ts';
import type { DataObject } from '../text/index.ts';
import type { ClusterContext } from './context.ts';
import { labelsOf, type KubernetesObject, type Texts } from './object.ts';
import { quantity } from './quantity.ts';
import { datasetOf } from './volumes.ts';

/**
 * Storage classes of a cluster, and the volumes that show a whole share. They have no namespace, so
 * no service may own them.
 */
export const storageObjects = (context: ClusterContext): KubernetesObject[] => [
  localStorage(context),
  ...context.cluster.datasets
    .filter((dataset) => isLive(dataset) && dataset.share === 'nfs')
    .map((dataset) => nfsStorage(context, dataset)),
  ...context.services.flatMap((service) =>
    service.volumes.flatMap((volume) => sharedVolume(context, service, volume)),
  ),
];

/**
 * Name of the volume that a claim is bound to by hand; `undefined` where the class makes one.
 * A media library is one for everybody, so a claim on it sees the whole share.
 */
export const sharedVolumeName = (
  context: ClusterContext,
  service: Service,
  volume: Volume,
): string | undefined =>
  datasetOf(volume)?.content === 'media'
    ? `${namespaceOf(service)}-${claimName(context.lab, service, volume)}`
    : undefined;

// --- internal ---

const mountOptions = ['nfsvers=4.1', 'hard'];

const localStorage = (context: ClusterContext): KubernetesObject =>
  storageClass(
    context,
    localClass,
    { defaultVolumeType: 'local' },
    {
      // without it hostPath, which backups can't read
      provisioner: 'rancher.io/local-path',
      reclaimPolicy: 'Retain',
      volumeBindingMode: 'WaitForFirstConsumer',
    },
  );

const nfsStorage = (context: ClusterContext, dataset: Dataset): KubernetesObject =>
  storageClass(context, dataset.name, undefined, {
    provisioner: 'nfs.csi.k8s.io',
    parameters: {
      ...shareOf(context, dataset, 'share'),
      subDir: '${pvc.metadata.namespace}/${pvc.metadata.name}',
    },
    reclaimPolicy: 'Retain',
    volumeBindingMode: 'Immediate',
    mountOptions,
  });

function sharedVolume(
  context: ClusterContext,
  service: Service,
  volume: Volume,
): KubernetesObject[] {
  const dataset = datasetOf(volume);
  const name = sharedVolumeName(context, service, volume);
  if (!dataset || name === undefined) return [];
  return [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name, labels: labelsOf(context) },
      spec: {
        capacity: { storage: quantity(volume.size) },
        accessModes: [volume.access],
        persistentVolumeReclaimPolicy: 'Retain',
        storageClassName: dataset.name,
        mountOptions,
        claimRef: {
          namespace: namespaceOf(service),
          name: claimName(context.lab, service, volume),
        },
        nfs: shareOf(context, dataset, 'path'),
      },
    },
  ];
}

/** Where the nodes find a dataset. */
const shareOf = <K extends string>(context: ClusterContext, dataset: Dataset, key: K) => ({
  server: internalName(context.lab, storageHost(dataset)),
  [key]: sharePath(dataset),
});

const storageClass = (
  context: ClusterContext,
  name: string,
  annotations: Texts | undefined,
  fields: DataObject,
): KubernetesObject => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name, ...(annotations ? { annotations } : {}), labels: labelsOf(context) },
  ...fields,
});
