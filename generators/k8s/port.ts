import { answeringPort, type Service } from '../../model/index.ts';

/** Port on which others reach a service. Default 80. */
export const portOf = (service: Service): number => answeringPort(service) ?? 80;
