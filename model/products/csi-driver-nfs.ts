import { mountsNone } from './mounts.ts';
import type { Product } from './product.ts';

/** Makes volumes on NFS: https://github.com/kubernetes-csi/csi-driver-nfs */
export const csiDriverNfs = {
  name: 'csi-driver-nfs',
  // It mounts on the node.
  chart: { name: 'csi-driver-nfs', mounts: mountsNone, podSecurity: 'privileged' },
  network: { api: true },
} as const satisfies Product;
