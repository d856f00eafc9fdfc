import type { ClusterContext } from '../../context.ts';
import { watches } from '../watched.ts';
import type { Alert } from './alert.ts';

/** Applications that are not what the repository says. */
export function deploymentAlerts(context: ClusterContext): Alert[] {
  if (!watches(context, 'argo-cd')) return [];
  const labels = { location: context.cluster.location.name };
  const application = '{{ $labels.name }}';
  return [
    {
      severity: 'Warning',
      service: 'Argo CD',
      condition: 'Application Not Synced',
      expr: 'argocd_app_info{sync_status!="Synced"} == 1',
      for: '1h',
      labels,
      summary: `${application} is not what the repository says`,
      description:
        `The Application ${application} is {{ $labels.sync_status }} for an hour, ` +
        'so what was changed last may not run. Its page in Argo CD says why.',
    },
    {
      severity: 'Warning',
      service: 'Argo CD',
      condition: 'Application Not Healthy',
      expr: 'argocd_app_info{health_status!~"Healthy|Suspended"} == 1',
      for: '30m',
      labels,
      summary: `${application} is not healthy`,
      description:
        `The Application ${application} is {{ $labels.health_status }} for half an hour. ` +
        'Its page in Argo CD shows which object it is.',
    },
  ];
}
