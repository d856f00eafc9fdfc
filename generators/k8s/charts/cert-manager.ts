import { portOf } from '../port.ts';
import type { Chart } from './chart.ts';

/** Orders and renews certificates. */
export const certManager: Chart = {
  backend: (service) => ({ name: service.name, port: portOf(service) }),
  values: (context, service) => ({
    fullnameOverride: service.name,
    replicaCount: service.replicas,
    crds: { enabled: true, keep: true },
    // Asks the world, not the house: DNS inside the house answers differently, so it would never
    // see the proof (cert-manager#5917). Over https and by name, so that nobody on the way can
    // answer instead (cert-manager#6572).
    dns01RecursiveNameservers: 'https://cloudflare-dns.com/dns-query',
    dns01RecursiveNameserversOnly: true,
    ...(context.prometheus ? { prometheus: { servicemonitor: { enabled: true } } } : {}),
  }),
};
