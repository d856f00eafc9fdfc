import type { ClusterContext } from '../../context.ts';
import { machinesJob } from '../labels.ts';
import type { Alert } from './alert.ts';

/**
 * Figures that stopped: whoever is not asked any more raises no other alert. What is down with its
 * machine is not told of twice.
 */
export const targetAlerts = ({ cluster }: ClusterContext): Alert[] => [
  {
    severity: 'Warning',
    service: 'Prometheus',
    condition: 'Target Down',
    expr: `up{job!="${machinesJob}"} == 0 unless on (name) (up{job="${machinesJob}"} == 0)`,
    for: '15m',
    labels: { location: cluster.location.name },
    summary: '{{ $labels.job }} shows no figures',
    description:
      'Prometheus gets no answer at {{ $labels.instance }} ({{ $labels.job }}), ' +
      'so nothing that is wrong there is noticed.',
  },
];
