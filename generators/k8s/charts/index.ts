import type { Service } from '../../../model/index.ts';
import { productOf } from '../product.ts';
import { appTemplate } from './app-template.ts';
import { argoCd } from './argo-cd.ts';
import { authentik } from './authentik.ts';
import { certManager } from './cert-manager.ts';
import type { Chart } from './chart.ts';
import { csiDriverNfs } from './csi-driver-nfs.ts';
import { grafana } from './grafana.ts';
import { kubePrometheusStack } from './kube-prometheus-stack.ts';
import { traefik } from './traefik.ts';
import { unknownChart } from './unknown-chart.ts';

export type { Backend, Chart } from './chart.ts';

/** What we know about the chart of a service. */
export const chartOf = (service: Service): Chart => charts.get(productOf(service)) ?? unknownChart;

// --- internal ---

const charts: ReadonlyMap<string, Chart> = new Map([
  ['app-template', appTemplate],
  ['argo-cd', argoCd],
  ['authentik', authentik],
  ['cert-manager', certManager],
  ['csi-driver-nfs', csiDriverNfs],
  ['grafana', grafana],
  ['kube-prometheus-stack', kubePrometheusStack],
  ['traefik', traefik],
]);
