import { knownChartOf, type KnownChart, type Service } from '../../../model/index.ts';
import { appTemplate } from './app-template.ts';
import { argoCd } from './argo-cd.ts';
import { authentik } from './authentik.ts';
import { blackboxExporter } from './blackbox-exporter.ts';
import { certManager } from './cert-manager.ts';
import type { Chart } from './chart.ts';
import { csiDriverNfs } from './csi-driver-nfs.ts';
import { grafana } from './grafana.ts';
import { kubePrometheusStack } from './kube-prometheus-stack.ts';
import { traefik } from './traefik.ts';
import { unknownChart } from './unknown-chart.ts';
import { velero } from './velero.ts';

export type { Backend, Chart } from './chart.ts';

/** What we know about the chart of a service. */
export function chartOf(service: Service): Chart {
  const chart = knownChartOf(service);
  return chart ? charts[chart] : unknownChart;
}

// --- internal ---

const charts: Readonly<Record<KnownChart, Chart>> = {
  'app-template': appTemplate,
  'argo-cd': argoCd,
  authentik,
  'cert-manager': certManager,
  'csi-driver-nfs': csiDriverNfs,
  grafana,
  'kube-prometheus-stack': kubePrometheusStack,
  'prometheus-blackbox-exporter': blackboxExporter,
  traefik,
  velero,
};
