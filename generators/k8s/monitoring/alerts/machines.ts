import type { Host } from '../../../../model/index.ts';
import type { ClusterContext } from '../../context.ts';
import { doorsJob, machinesJob } from '../labels.ts';
import type { Watched } from '../watched.ts';
import type { Alert } from './alert.ts';

/** Machines that are gone, or run out of what they live on. */
export const machineAlerts = (_context: ClusterContext, watched: Watched): Alert[] => [
  ...down(watched),
  ...(watched.machines.length > 0 ? [diskFull, diskFilling, memoryShort] : []),
  ...overcommitted(watched.machines.filter((machine) => machine.kind === 'host')),
];

// --- internal ---

/** Says which machine it was, where every label of the series is known. */
const machine = '{{ $labels.name }}';

function down({ machines, doors }: Watched): Alert[] {
  const hasHosts = machines.some(({ kind }) => kind === 'host');
  const hasGuests = machines.some(({ kind }) => kind !== 'host');
  const hostIsDown = `up{job="${machinesJob}",kind="host"} == 0`;
  const guestIsDown = `up{job="${machinesJob}",kind!="host"} == 0`;
  return [
    ...(hasHosts ? [hostDown('Proxmox', hostIsDown)] : []),
    ...(doors.some(({ machine }) => machine.kind === 'host')
      ? [hostDown('TrueNAS', `probe_success{job="${doorsJob}",kind="host"} == 0`)]
      : []),
    ...(hasGuests
      ? [
          guestDown(
            'Guest',
            hasHosts ? `${guestIsDown} unless on (host) (${hostIsDown})` : guestIsDown,
          ),
        ]
      : []),
    ...(doors.some(({ machine }) => machine.kind !== 'host')
      ? [guestDown('Cloud', `probe_success{job="${doorsJob}",kind!="host"} == 0`)]
      : []),
  ];
}

const hostDown = (service: string, expr: string): Alert => ({
  severity: 'Critical',
  service,
  condition: 'Host Down',
  expr,
  for: '5m',
  summary: `${machine} does not answer`,
  description:
    `The host ${machine} in {{ $labels.location }} has been silent for five minutes. ` +
    'Everything on it is down as well and is not told of again.',
  runbook: 'replace-a-dead-host',
});

const guestDown = (service: string, expr: string): Alert => ({
  severity: 'Critical',
  service,
  condition: 'Machine Down',
  expr,
  for: '5m',
  summary: `${machine} does not answer`,
  description:
    `The {{ $labels.kind }} ${machine} has been silent for five minutes, ` +
    'although what it stands on ({{ $labels.host }}) is not known to be down.',
});

/** File systems that can fill up: those in memory, and images that are always full, cannot. */
const fileSystems = `job="${machinesJob}",fstype!~"tmpfs|ramfs|squashfs|iso9660|fuse.*|nfs.*"`;
const free = `node_filesystem_avail_bytes{${fileSystems}}`;
const size = `node_filesystem_size_bytes{${fileSystems}}`;
const writable = `node_filesystem_readonly{${fileSystems}} == 0`;
const room = '{{ $labels.mountpoint }} of {{ $labels.name }}';

const diskFull: Alert = {
  severity: 'Critical',
  service: 'Machine',
  condition: 'Disk Full',
  expr: `${free} / ${size} < 0.05 and ${writable}`,
  for: '15m',
  summary: `${room} is full`,
  description: `Only {{ $value | humanizePercentage }} of ${room} is free.`,
};

const diskFilling: Alert = {
  severity: 'Warning',
  service: 'Machine',
  condition: 'Disk Filling',
  expr:
    `predict_linear(${free}[6h], 4 * 24 * 3600) < 0 ` +
    `and ${free} / ${size} < 0.3 and ${writable}`,
  for: '1h',
  summary: `${room} will be full within four days`,
  description: `${room} has filled steadily for six hours. Find out what grows before it is full.`,
};

const memoryShort: Alert = {
  severity: 'Warning',
  service: 'Machine',
  condition: 'Memory Short',
  expr:
    `node_memory_MemAvailable_bytes{job="${machinesJob}"} ` +
    `/ node_memory_MemTotal_bytes{job="${machinesJob}"} < 0.05`,
  for: '15m',
  summary: `${machine} is short of memory`,
  description: `Only {{ $value | humanizePercentage }} of the memory of ${machine} is available.`,
};

/**
 * The check refuses a model that promises too much memory; this finds what was given by hand. Only
 * the memory of virtual machines is taken from the host as a whole.
 */
function overcommitted(hosts: readonly Host[]): Alert[] {
  const factors = Map.groupBy(hosts, ({ overcommit }) => overcommit);
  if (factors.size === 0) return [];
  const exprs = [...factors].map(([factor, group]) => {
    const names = group.map(({ name }) => name).join('|');
    const promised = `sum by (location, host) (node_memory_MemTotal_bytes{job="${machinesJob}",kind="vm",host=~"${names}"})`;
    const there = `sum by (location, host) (node_memory_MemTotal_bytes{job="${machinesJob}",kind="host",host=~"${names}"})`;
    return `${promised} > ${there}${factor === 1 ? '' : ` * ${factor}`}`;
  });
  return [
    {
      severity: 'Warning',
      service: 'Proxmox',
      condition: 'Memory Promised Twice',
      expr: exprs.join(' or '),
      for: '15m',
      summary: '{{ $labels.host }} has promised more memory than it has',
      description:
        'The virtual machines of {{ $labels.host }} have {{ $value | humanize1024 }}B together, ' +
        'more than the model allows. When they use it, the host ends one of them.',
    },
  ];
}
