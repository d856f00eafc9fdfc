import { codenameOf, type Location, type Machine } from '../../../../model/index.ts';
import type { ClusterContext } from '../../context.ts';
import { doorsJob, machinesJob, namesJob } from '../labels.ts';
import type { Watched } from '../watched.ts';
import { capitalised } from './capitalised.ts';
import type { Dashboard, Row } from './dashboard.ts';
import { fullness, type Panel } from './panel.ts';

/** The machines of a place: how many are up, then each host with the guests on it. */
export function locationDashboard(
  { lab }: ClusterContext,
  location: Location,
  machines: readonly Machine[],
  watched: Watched,
): Dashboard {
  const at = `location="${location.name}"`;
  const hasNames = watched.entrances.length > 0;
  const hosts = new Set(machines.map(hostOf));
  return {
    id: `location-${location.name}`,
    area: capitalised(location.name),
    specifics: 'Machines',
    rows: [
      {
        height: 4,
        panels: [
          machinesDown(at),
          alertsFiring(at),
          fullestDisk(at),
          ...(hasNames ? [namesSilent(at)] : []),
        ],
      },
      ...[...hosts].map((host): Row => {
        const on = `host="${host.name}"`;
        const title = capitalised(codenameOf(lab, host));
        return { title, height: 8, panels: [processors(on), memory(on), disks(on)] };
      }),
    ],
  };
}

// --- internal ---

const hostOf = (machine: Machine): Machine => ('host' in machine ? machine.host : machine);

const machinesDown = (at: string): Panel => ({
  type: 'stat',
  title: 'Machines down',
  description: 'Hosts and guests that show no figures.',
  unit: 'none',
  queries: [
    {
      expr:
        `sum(1 - up{job="${machinesJob}",${at}}) + ` +
        `(sum(1 - probe_success{job="${doorsJob}",${at}}) or vector(0))`,
      legend: 'down',
    },
  ],
  limits: { warn: 1, bad: 1 },
});

const alertsFiring = (at: string): Panel => ({
  type: 'stat',
  title: 'Alerts',
  description: 'What is wrong here now, counted once each.',
  unit: 'none',
  queries: [
    {
      expr: `count(ALERTS{alertstate="firing",severity=~"critical|warning",${at}}) or vector(0)`,
      legend: 'alerts',
    },
  ],
  limits: { warn: 1, bad: 3 },
});

const fullestDisk = (at: string): Panel => ({
  type: 'stat',
  title: 'Fullest disk',
  unit: 'percentunit',
  queries: [{ expr: `max(${diskShare(at)})`, legend: 'fullest' }],
  limits: fullness,
});

const namesSilent = (at: string): Panel => ({
  type: 'stat',
  title: 'Names silent',
  description: 'Names that people open and that do not answer.',
  unit: 'none',
  queries: [
    { expr: `sum(1 - probe_success{job="${namesJob}",${at}}) or vector(0)`, legend: 'silent' },
  ],
  limits: { warn: 1, bad: 1 },
});

const processors = (on: string): Panel => ({
  type: 'timeseries',
  title: 'Processors',
  description: 'Share of its own cores that each machine is busy with.',
  unit: 'percentunit',
  queries: [
    {
      expr: `1 - avg by (name) (rate(node_cpu_seconds_total{mode="idle",job="${machinesJob}",${on}}[5m]))`,
      legend: '{{name}}',
    },
  ],
  max: 1,
});

const memory = (on: string): Panel => ({
  type: 'timeseries',
  title: 'Memory',
  description: 'Share of its memory that each machine uses and cannot give back.',
  unit: 'percentunit',
  queries: [
    {
      expr:
        `1 - node_memory_MemAvailable_bytes{job="${machinesJob}",${on}} ` +
        `/ node_memory_MemTotal_bytes{job="${machinesJob}",${on}}`,
      legend: '{{name}}',
    },
  ],
  max: 1,
});

const disks = (on: string): Panel => ({
  type: 'bargauge',
  title: 'Disks',
  description: 'How full the fullest file system of each machine is.',
  unit: 'percentunit',
  queries: [{ expr: `sort_desc(max by (name) (${diskShare(on)}))`, legend: '{{name}}' }],
  limits: fullness,
  max: 1,
});

function diskShare(where: string): string {
  const which = `job="${machinesJob}",fstype!~"tmpfs|ramfs|squashfs|iso9660|fuse.*|nfs.*",${where}`;
  return `1 - node_filesystem_avail_bytes{${which}} / node_filesystem_size_bytes{${which}}`;
}
