import { localClass, type Dataset, type Volume } from '../../model/index.ts';

/**
 * The shared dataset that a volume lies in; pools are below the nodes, so what is on one is on the
 * disk of the node.
 */
export const datasetOf = (volume: Volume): Dataset | undefined =>
  volume.on !== 'local' && volume.on.kind === 'dataset' ? volume.on : undefined;

/** Storage class that a volume is claimed from: that of its dataset bears the dataset's name. */
export const storageClassOf = (volume: Volume): string => datasetOf(volume)?.name ?? localClass;
