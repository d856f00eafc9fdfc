import { mountedVolumes, prometheusFullName, type Service } from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import { ingressOf, ingressValues } from '../ingress.ts';
import { portOf } from '../port.ts';
import { quantity } from '../quantity.ts';
import { storageClassOf } from '../volumes.ts';
import type { Backend, Chart } from './chart.ts';

/** Metrics and alerts. Grafana is a service of its own. Its operator makes the claims. */
export const kubePrometheusStack: Chart = {
  makesClaims: true,
  backend: (service) => prometheusBackend(service),
  values: (context, service) => {
    const ingress = ingressOf(context, service);
    return {
      fullnameOverride: service.name,
      grafana: { enabled: false },
      // Parts of the k3s process: nothing listens where the chart looks for them.
      ...(context.cluster.distribution === 'k3s'
        ? { kubeControllerManager: off, kubeEtcd: off, kubeProxy: off, kubeScheduler: off }
        : {}),
      prometheus: {
        ...ingressValues(context, service, { paths: ['/'], pathType: 'Prefix' }),
        prometheusSpec: {
          replicas: service.replicas,
          ...(ingress ? { externalUrl: `https://${ingress.host}` } : {}),
          // Else it ignores what the monitors of other services ask for.
          podMonitorSelectorNilUsesHelmValues: false,
          probeSelectorNilUsesHelmValues: false,
          ruleSelectorNilUsesHelmValues: false,
          scrapeConfigSelectorNilUsesHelmValues: false,
          serviceMonitorSelectorNilUsesHelmValues: false,
          ...storage(service),
        },
      },
    };
  },
};

/** The Service of Prometheus itself. */
export const prometheusBackend = (service: Service): Backend => ({
  name: `${prometheusFullName(service.name)}-prometheus`,
  port: portOf(service),
});

// --- internal ---

const off = { enabled: false };

function storage(service: Service): DataObject {
  const [volume] = mountedVolumes(service);
  return volume
    ? {
        storageSpec: {
          volumeClaimTemplate: {
            spec: {
              storageClassName: storageClassOf(volume),
              accessModes: [volume.access],
              resources: { requests: { storage: quantity(volume.size) } },
            },
          },
        },
      }
    : {};
}
