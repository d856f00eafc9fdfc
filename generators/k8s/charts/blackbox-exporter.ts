import { portOf } from '../port.ts';
import { proberModules } from '../prober.ts';
import type { Chart } from './chart.ts';

/** Knocks at the doors that our probes name. */
export const blackboxExporter: Chart = {
  backend: (service) => ({ name: service.name, port: portOf(service) }),
  values: (_context, service) => ({
    fullnameOverride: service.name,
    replicas: service.replicas,
    config: { modules: proberModules },
  }),
};
