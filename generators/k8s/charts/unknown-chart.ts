import { ingressOf } from '../ingress.ts';
import { portOf } from '../port.ts';
import type { Chart } from './chart.ts';

/**
 * A chart that we know nothing about. We set what `helm create` gives every chart, and only what
 * the model says; a chart with other names for it needs `k8s/overrides/<cluster>/<service>.yaml`, or a file
 * beside this one. Claims are made, but no chart is told of them.
 */
export const unknownChart: Chart = {
  backend: (service) => ({ name: service.name, port: portOf(service) }),
  values: (context, service) => {
    const ingress = ingressOf(context, service);
    return {
      fullnameOverride: service.name,
      ...(service.replicas === 1 ? {} : { replicaCount: service.replicas }),
      ...(service.image
        ? { image: { repository: service.image.repository, tag: service.image.tag } }
        : {}),
      ...(ingress
        ? {
            ingress: {
              enabled: true,
              className: ingress.className,
              annotations: ingress.annotations,
              hosts: [{ host: ingress.host, paths: [{ path: '/', pathType: 'Prefix' }] }],
              tls: ingress.tls,
            },
          }
        : {}),
    };
  },
};
