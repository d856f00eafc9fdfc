import type { ClusterContext } from '../../context.ts';
import { doorsJob, machinesJob, namesJob, portsJob } from '../labels.ts';
import type { Watched } from '../watched.ts';
import type { Alert } from './alert.ts';

/** Pages and ports that people and machines find closed. */
export const nameAlerts = (_context: ClusterContext, watched: Watched): Alert[] => [
  ...(watched.entrances.length > 0 ? [nameSilent, certificateExpires] : []),
  ...(watched.ports.length > 0 ? [portClosed] : []),
];

// --- internal ---

const nameSilent: Alert = {
  severity: 'Critical',
  service: 'Web',
  condition: 'Name Not Answering',
  expr: `probe_success{job="${namesJob}"} == 0`,
  for: '5m',
  summary: '{{ $labels.name }} does not answer',
  description:
    'Nobody can open {{ $labels.name }} ({{ $labels.service }}). If all names are silent, ' +
    'look at the proxy and the tunnel first, else at the service.',
};

const certificateExpires: Alert = {
  severity: 'Warning',
  service: 'Web',
  condition: 'Certificate Expires',
  expr: `probe_ssl_earliest_cert_expiry{job="${namesJob}"} - time() < 14 * 24 * 3600`,
  for: '1h',
  summary: 'the certificate of {{ $labels.name }} expires in {{ $value | humanizeDuration }}',
  description: 'It should have been renewed two weeks ago. Look at cert-manager, or at the edge.',
};

/** One that is down with its machine is not told of twice. */
const portClosed: Alert = {
  severity: 'Critical',
  service: 'Service',
  condition: 'Port Closed',
  expr:
    `probe_success{job="${portsJob}"} == 0 unless on (name) (up{job="${machinesJob}"} == 0) ` +
    `unless on (name) (probe_success{job="${doorsJob}"} == 0)`,
  for: '5m',
  summary: '{{ $labels.service }} takes no connections',
  description:
    'The machine {{ $labels.name }} is up, and nothing answers at {{ $labels.instance }}: ' +
    'look at the service there.',
};
