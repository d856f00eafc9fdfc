import type { Dataset } from '../../kinds/index.ts';
import { isProduct } from '../../products/index.ts';
import { isLive, servicesOn } from '../../relations/index.ts';
import { few } from '../_few.ts';
import type { Rule } from '../rule.ts';

/**
 * Makes the volumes of the storage classes on NFS: https://github.com/kubernetes-csi/csi-driver-nfs
 */
const DRIVER = 'csi-driver-nfs';

export const nfsDriverMissing: Rule = {
  id: 'nfs-driver-missing',
  severity: 'error',
  title: 'A cluster has storage on NFS, and nothing that makes volumes there',
  why:
    `Each dataset becomes a storage class that ${DRIVER} serves. ` +
    'Without it every claim on that class stays pending, and its pods never start.',
  remedy: `Define a service in the cluster with the chart \`${DRIVER}\`.`,
  *check(lab) {
    if (lab.leftOut.has('service')) return; // the driver may be faulty
    for (const cluster of lab.clusters) {
      const drivers = servicesOn(lab, cluster).filter((service) => isProduct(service, DRIVER));
      if (!isLive(cluster) || drivers.some(isLive)) continue;
      const served = cluster.datasets.filter(needsDriver);
      const [first] = served;
      if (!first) continue;
      const names = few(served.map(({ name }) => name));
      yield {
        at: { owner: cluster, path: ['datasets', cluster.datasets.indexOf(first)] },
        message:
          `cluster '${cluster.name}' has volumes on NFS (${names}), ` +
          `but no active service in it is '${DRIVER}'`,
        help: drivers[0]
          ? `mark '${drivers[0].name}' as active`
          : `define a service with the chart '${DRIVER}' that runs on ${cluster.name}`,
        related: served.map((dataset) => ({
          at: { owner: dataset, path: ['share'] },
          message: `'${dataset.name}' is shared over NFS`,
        })),
      };
    }
  },
};

// --- internal ---

/** A media library is one volume for all, which the nodes mount by themselves. */
const needsDriver = (dataset: Dataset): boolean =>
  isLive(dataset) && dataset.share === 'nfs' && dataset.content !== 'media';
