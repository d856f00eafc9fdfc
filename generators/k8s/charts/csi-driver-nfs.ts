import { portOf } from '../port.ts';
import type { Chart } from './chart.ts';

/**
 * Makes volumes on NFS shares. The classes are ours, in the Application `storage`: they follow from
 * the datasets of the cluster.
 */
export const csiDriverNfs: Chart = {
  backend: (service) => ({ name: service.name, port: portOf(service) }), // nobody reaches it
  values: (_context, service) => ({ controller: { replicas: service.replicas } }),
};
