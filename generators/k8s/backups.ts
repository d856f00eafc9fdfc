import { namespaceOf, serviceCopies, type Backup, type ServiceCopy } from '../../model/index.ts';
import type { ClusterContext } from './context.ts';
import type { KubernetesObject } from './object.ts';

/** When each service is copied, and for how long the copy is kept. */
export const schedules = ({ lab, cluster }: ClusterContext): KubernetesObject[] =>
  serviceCopies(lab, cluster).map(schedule);

// --- internal ---

const schedule = ({ name, service, job, place }: ServiceCopy): KubernetesObject => ({
  apiVersion: 'velero.io/v1',
  kind: 'Schedule',
  metadata: { name },
  spec: {
    schedule: cron(job.frequency, minuteOf(name)),
    // Copies outlive the schedule that made them.
    useOwnerReferencesInBackup: false,
    template: {
      includedNamespaces: [namespaceOf(service)],
      labelSelector: { matchLabels: { 'app.kubernetes.io/instance': service.name } },
      storageLocation: place.name,
      ttl: `${job.keepDays * 24}h0m0s`,
      defaultVolumesToFsBackup: true,
      snapshotVolumes: false,
    },
  },
});

/** In universal time, in the small hours; monthly ones on the first. */
function cron(frequency: Backup['frequency'], minute: number): string {
  const [hour, past] = [2 + Math.floor(minute / 60), minute % 60];
  switch (frequency) {
    case 'hourly':
      return `${past} * * * *`;
    case 'daily':
      return `${past} ${hour} * * *`;
    case 'weekly':
      return `${past} ${hour} * * 0`;
    case 'monthly':
      return `${past} ${hour} 1 * *`;
  }
}

/**
 * Spreads the copies over two hours by their names, so that they don't all read at once and none
 * moves when another comes.
 */
const minuteOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 7919, 0) % 120;
