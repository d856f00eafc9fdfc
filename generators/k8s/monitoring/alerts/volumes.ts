import type { ClusterContext } from '../../context.ts';
import type { Alert } from './alert.ts';

/** Claims of the cluster that fill up. */
export const volumeAlerts = ({ cluster }: ClusterContext): Alert[] => [
  {
    severity: 'Warning',
    service: 'Kubernetes',
    condition: 'Volume Filling',
    expr: 'kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < 0.1',
    for: '15m',
    labels: { location: cluster.location.name },
    summary: '{{ $labels.persistentvolumeclaim }} is nearly full',
    description:
      'Only {{ $value | humanizePercentage }} of the volume {{ $labels.persistentvolumeclaim }} ' +
      'in {{ $labels.namespace }} is free.',
  },
];
