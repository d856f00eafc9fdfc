import type { Service } from '../../model/index.ts';

/** Port of a service. Default 80. */
export const portOf = (service: Service): number => service.port ?? 80;

/** Whether a port speaks TLS: what is served on 443 does by custom. */
export const isTls = (port: number): boolean => port === 443 || port === 8443;
