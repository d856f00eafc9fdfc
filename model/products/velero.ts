import { mountsNone } from './mounts.ts';
import type { Product } from './product.ts';

/** Makes the backups of a cluster: https://velero.io */
export const velero = {
  name: 'velero',
  images: ['velero/velero'],
  // Its agent reads the volumes of all pods on the node.
  chart: { name: 'velero', mounts: mountsNone, podSecurity: 'privileged' },
  chartSecrets: ({ name }, { buckets }) =>
    buckets.length > 0
      ? [
          {
            purpose: 'buckets',
            name: `${name}-buckets`,
            keys: buckets.map(({ place, keys }) => ({
              key: place,
              // The file that programs of Amazon keep their keys in.
              text: [
                '[default]\naws_access_key_id=',
                [...keys, 'access_key_id'],
                '\naws_secret_access_key=',
                [...keys, 'secret_access_key'],
                '\n',
              ],
            })),
          },
        ]
      : [],
  network: { api: true, outside: { tcp: [443] } }, // buckets
  metrics: { port: 8085, path: '/metrics' },
} as const satisfies Product;

/**
 * What lets it speak to buckets. Of its minor versions each belongs to one of Velero:
 * https://github.com/velero-io/velero-plugin-for-aws#compatibility
 */
export const veleroPlugin = {
  repository: 'docker.io/velero/velero-plugin-for-aws',
  tag: 'v1.14.2',
};
