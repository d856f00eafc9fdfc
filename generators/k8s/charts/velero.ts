import { backupPlaces, veleroPlugin } from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { portOf } from '../port.ts';
import { secretFor } from '../secrets.ts';
import type { Chart } from './chart.ts';

/**
 * Copies services of the cluster into buckets: their objects, and file by file what their running
 * pods have mounted. When it does so stands in objects of ours.
 */
export const velero: Chart = {
  backend: (service) => ({ name: service.name, port: portOf(service) }), // for metrics only
  values: (context, service) => {
    const secret = secretFor(context, service, 'buckets');
    return {
      fullnameOverride: service.name,
      initContainers: [plugin],
      ...(secret ? { credentials: { useSecret: true, existingSecret: secret.name } } : {}),
      snapshotsEnabled: false, // of disks in a cloud
      deployNodeAgent: true, // reads the files
      configuration: {
        uploaderType: 'kopia',
        backupStorageLocation: secret ? locations(context, secret.name) : [],
      },
    };
  },
};

// --- internal ---

const plugin: DataObject = {
  name: 'velero-plugin-for-aws',
  image: `${veleroPlugin.repository}:${veleroPlugin.tag}`,
  volumeMounts: [{ mountPath: '/target', name: 'plugins' }],
};

/** The region is asked of the bucket: the vault has it, and here it would be a second place. */
const locations = ({ lab, cluster }: ClusterContext, secret: string): DataObject[] =>
  backupPlaces(lab, cluster).map(({ name, bucket, writer }, index) => ({
    name,
    provider: 'aws',
    bucket: bucket.name,
    prefix: `${writer.prefix}velero`,
    default: index === 0,
    credential: { name: secret, key: name },
  }));
