import type { Service } from '../kinds/index.ts';

/** Which software a service is: its chart says it, and without a chart its name. @example 'csi-driver-nfs' */
export const productOf = (service: Service): string => service.chart?.name ?? service.name;
