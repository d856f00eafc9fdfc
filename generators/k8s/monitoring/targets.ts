import {
  internalName,
  machineMetrics,
  metricsOf,
  namespaceOf,
  siteOf,
  type Machine,
  type Service,
} from '../../../model/index.ts';
import type { ClusterContext } from '../context.ts';
import type { KubernetesObject } from '../object.ts';
import { machineLabels, machinesJob } from './labels.ts';
import type { Watched } from './watched.ts';

/** Whom Prometheus asks for figures, beside what charts tell it by themselves. */
export const targets = (context: ClusterContext, watched: Watched): KubernetesObject[] => [
  ...[...Map.groupBy(watched.machines, (machine) => siteOf(machine))].map(([location, machines]) =>
    machinesAt(context, location.name, machines),
  ),
  ...watched.services.map((service) => onMachine(context, service)),
  ...watched.pods.map(inPods),
];

// --- internal ---

/** Label of every pod that Helm installed, with the name of the release: ours is the service's. */
const release = 'app.kubernetes.io/instance';

const machinesAt = (
  { lab }: ClusterContext,
  location: string,
  machines: readonly Machine[],
): KubernetesObject => ({
  apiVersion: 'monitoring.coreos.com/v1alpha1',
  kind: 'ScrapeConfig',
  metadata: { name: `machines-${location}` },
  spec: {
    jobName: machinesJob,
    metricsPath: machineMetrics.path,
    staticConfigs: machines.map((machine) => ({
      targets: [`${internalName(lab, machine)}:${machineMetrics.port}`],
      labels: machineLabels(machine),
    })),
  },
});

function onMachine({ lab }: ClusterContext, service: Service): KubernetesObject {
  const { name, runsOn } = service;
  const { port = 0, path = '' } = metricsOf(service) ?? {};
  const machine = runsOn.kind === 'cluster' ? undefined : runsOn;
  return {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'ScrapeConfig',
    metadata: { name: `service-${name}` },
    spec: {
      jobName: name,
      metricsPath: path,
      staticConfigs: machine
        ? [{ targets: [`${internalName(lab, machine)}:${port}`], labels: machineLabels(machine) }]
        : [],
    },
  };
}

/**
 * Every pod of a release, at the port of its software: a port that the pod does not declare is no
 * target of Prometheus by itself, and few charts declare one for figures.
 */
function inPods(service: Service): KubernetesObject {
  const { port = 0, path = '' } = metricsOf(service) ?? {};
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: service.name },
    spec: {
      jobLabel: release,
      namespaceSelector: { matchNames: [namespaceOf(service)] },
      selector: { matchLabels: { [release]: service.name } },
      podMetricsEndpoints: [
        {
          path,
          relabelings: [
            {
              action: 'replace',
              sourceLabels: ['__meta_kubernetes_pod_ip'],
              targetLabel: '__address__',
              replacement: `$1:${port}`,
            },
          ],
        },
      ],
    },
  };
}
