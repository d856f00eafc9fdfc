import { copiedFromInside, isMade, type Backup } from '../../../../model/index.ts';
import type { ClusterContext } from '../../context.ts';
import { watches } from '../watched.ts';
import type { Alert } from './alert.ts';

/** Copies of the cluster that are older than the model promises. */
export function backupAlerts(context: ClusterContext): Alert[] {
  const { lab, cluster } = context;
  const jobs = lab.backups.filter((job) => isMade(lab, job) && copiedFromInside(job) === cluster);
  if (jobs.length === 0 || !watches(context, 'velero')) return [];
  const patience = 1.5 * Math.max(...jobs.map(({ frequency }) => hoursOf[frequency]));
  const labels = { location: cluster.location.name };
  return [
    {
      severity: 'Critical',
      service: 'Velero',
      condition: 'Backup Late',
      expr: `time() - max by (schedule) (${newest}) > ${patience} * 3600`,
      for: '15m',
      labels,
      summary: 'the last copy of {{ $labels.schedule }} is {{ $value | humanizeDuration }} old',
      description:
        'Velero should have made another one by now. What went wrong: velero backup get, ' +
        'then velero backup logs.',
      runbook: 'restore-the-cluster',
    },
    {
      severity: 'Critical',
      service: 'Velero',
      condition: 'No Backup',
      expr: `absent(${newest})`,
      for: `${Math.ceil(patience)}h`,
      labels,
      summary: `there is no copy of ${cluster.name}`,
      description:
        'Velero has not made a single copy for longer than one takes to come. ' +
        'Look at its schedules, and at the credentials of the bucket.',
    },
  ];
}

// --- internal ---

/** Of copies that a schedule made: one made by hand says nothing of the next. */
const newest = 'velero_backup_last_successful_timestamp{schedule!=""}';

/** Of several jobs the least frequent counts: nothing says which schedule is whose. */
const hoursOf: Readonly<Record<Backup['frequency'], number>> = {
  hourly: 1,
  daily: 24,
  weekly: 7 * 24,
  monthly: 31 * 24,
};
