import type { ClusterContext } from '../../context.ts';
import { watches } from '../watched.ts';
import type { Alert } from './alert.ts';

/**
 * Answers that begin with 5. The label of Traefik itself has the prefix because Prometheus calls
 * the Service that it asks `service` as well.
 */
export const proxyAlerts = (context: ClusterContext): Alert[] =>
  watches(context, 'traefik')
    ? [
        {
          severity: 'Warning',
          service: 'Traefik',
          condition: 'Many Server Errors',
          expr: `${failed} / ${all} > 0.05 and ${all} > 0.1`,
          for: '10m',
          labels: { location: context.cluster.location.name },
          summary: '{{ $labels.exported_service }} fails',
          description:
            '{{ $value | humanizePercentage }} of the requests to ' +
            '{{ $labels.exported_service }} end with a fault of the server.',
        },
      ]
    : [];

// --- internal ---

const rate = (matcher: string): string =>
  `sum by (exported_service) (rate(traefik_service_requests_total${matcher}[5m]))`;
const all = rate('');
const failed = rate('{code=~"5.."}');
