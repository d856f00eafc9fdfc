import type { ClusterContext } from '../../context.ts';
import { watches } from '../watched.ts';
import type { Alert } from './alert.ts';

/** Certificates that cert-manager should have renewed: behind the edge nobody sees them expire. */
export const certificateAlerts = (context: ClusterContext): Alert[] =>
  watches(context, 'cert-manager')
    ? [
        {
          severity: 'Warning',
          service: 'Cert Manager',
          condition: 'Certificate Expires',
          expr: 'certmanager_certificate_expiration_timestamp_seconds - time() < 14 * 24 * 3600',
          for: '1h',
          labels: { location: context.cluster.location.name },
          summary: 'the certificate {{ $labels.name }} expires in {{ $value | humanizeDuration }}',
          description:
            'cert-manager renews a month before. Its orders and challenges say what is wrong: ' +
            'kubectl describe certificate,order,challenge -A',
        },
      ]
    : [];
