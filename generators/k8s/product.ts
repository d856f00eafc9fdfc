import type { Service } from '../../model/index.ts';

/** Which software a service is: its chart says it, and without a chart its name. @example 'kube-prometheus-stack' */
export const productOf = (service: Service): string => service.chart?.name ?? service.name;
