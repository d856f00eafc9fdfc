import { mountsNone } from './mounts.ts';
import type { Product } from './product.ts';

/** Makes volumes on NFS: https://github.com/kubernetes-csi/csi-driver-nfs */
export const csiDriverNfs = {
  name: 'csi-driver-nfs',
  chart: { name: 'csi-driver-nfs', mounts: mountsNone },
} as const satisfies Product;
