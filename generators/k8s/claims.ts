import { claimName, type Service } from '../../model/index.ts';
import { chartOf } from './charts/index.ts';
import type { ClusterContext } from './context.ts';
import type { KubernetesObject } from './object.ts';
import { quantity } from './quantity.ts';
import { sharedVolumeName } from './storage.ts';
import { storageClassOf } from './volumes.ts';

/** Claims of a service. Deleting its Application never deletes its data. */
export const claims = (context: ClusterContext, service: Service): KubernetesObject[] =>
  chartOf(service).makesClaims === true
    ? []
    : service.volumes.map((volume) => {
        const shared = sharedVolumeName(context, service, volume);
        return {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: {
            name: claimName(context.lab, service, volume),
            annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
          },
          spec: {
            accessModes: [volume.access],
            storageClassName: storageClassOf(volume),
            ...(shared === undefined ? {} : { volumeName: shared }),
            resources: { requests: { storage: quantity(volume.size) } },
          },
        };
      });
