// The series that Prometheus has of the lab `watched` while all is well. promtool begins at second
// 0 and takes a sample each minute.

/** Values of a series, as promtool writes them, by the series. */
export type World = Readonly<Record<string, string>>;

/** Stands for the rest of the time that a world lasts, in minutes. */
export const REST = 'REST';

/** The same value all the time. */
export const steady = (value: number): string => `${value}x${REST}`;

/** One value until a minute, then another. */
export const until = (minute: number, before: number, after: number): string =>
  `${before}x${minute - 1} ${after}x${REST}`;

/** Grows by the same amount each minute. */
export const growing = (by: number, from = 0): string => `${from}+${by}x${REST}`;

/** Shrinks by the same amount each minute. */
export const shrinking = (by: number, from: number): string => `${from}-${by}x${REST}`;

/** @example series('up', { job: 'machines' }) // 'up{job="machines"}' */
export const series = (metric: string, labels: Readonly<Record<string, string>>): string =>
  `${metric}{${Object.entries(labels)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}}`;

const container = { namespace: 'shop', pod: 'shop-1', container: 'app' };
const GIB = 1024 ** 3;
const DAY = 24 * 3600;

const machine = (kind: string, name: string, host: string, location = 'asgard') => ({
  location,
  kind,
  name,
  host,
});

export const atlas = machine('host', 'asgard-atlas', 'asgard-atlas');
export const godzilla = machine('host', 'asgard-godzilla', 'asgard-godzilla');
export const master = machine('vm', 'k8s-master-01', 'asgard-atlas');
export const worker = machine('vm', 'k8s-worker-01', 'asgard-godzilla');
export const media = machine('lxc', 'media-01', 'asgard-godzilla');
export const nas = machine('host', 'asgard-prometheus', 'asgard-prometheus');
export const bastion = machine('cloud-vm', 'bastion-01', 'bastion-01', 'coruscant');

type Machine = typeof atlas;

export const ofMachine = (metric: string, labels: Machine): string =>
  series(metric, { job: 'machines', ...labels });
export const ofDisk = (metric: string, labels: Machine): string =>
  series(metric, {
    job: 'machines',
    ...labels,
    device: '/dev/sda1',
    fstype: 'ext4',
    mountpoint: '/',
  });
export const ofDoor = (labels: Machine): string =>
  series('probe_success', { job: 'doors', ...labels });
export const port = { ...media, service: 'player', instance: 'media-01:8096' };
export const ofPort = (metric: string): string => series(metric, { job: 'ports', ...port });
export const dash = { location: 'asgard', name: 'dash.example.com', service: 'grafana' };
export const ofName = (metric: string): string => series(metric, { job: 'names', ...dash });
export const claim = { namespace: 'media', persistentvolumeclaim: 'shop-data' };
export const certificate = { exported_namespace: 'traefik', name: 'wildcard' };
export const web = 'shop-shop-3000@kubernetes';
export const requests = (code: string): string =>
  series('traefik_service_requests_total', { code, exported_service: web });
export const application = { name: 'shop', project: 'apps' };
export const appInfo = (sync: string, health: string): string =>
  series('argocd_app_info', { ...application, sync_status: sync, health_status: health });
export const connections = series('cloudflared_tunnel_ha_connections', {
  job: 'cloudflared',
  pod: 'cloudflared-1',
});
export const copy = series('velero_backup_last_successful_timestamp', { schedule: 'daily' });
/** Software on a machine that shows figures of its own. */
export const player = { job: 'player', ...media };
export const traefik = { job: 'traefik', instance: 'traefik-1' };

const figures = (labels: Machine, memory: number): World => ({
  [ofMachine('up', labels)]: steady(1),
  [series('node_cpu_seconds_total', { job: 'machines', ...labels, cpu: '0', mode: 'idle' })]:
    growing(55),
  [ofMachine('node_memory_MemTotal_bytes', labels)]: steady(memory * GIB),
  [ofMachine('node_memory_MemAvailable_bytes', labels)]: steady((memory * GIB) / 2),
  [ofDisk('node_filesystem_size_bytes', labels)]: steady(100 * GIB),
  [ofDisk('node_filesystem_avail_bytes', labels)]: steady(50 * GIB),
  [ofDisk('node_filesystem_readonly', labels)]: steady(0),
});

/** All is well. */
export const healthy: World = {
  ...figures(atlas, 64),
  ...figures(godzilla, 64),
  ...figures(master, 16),
  ...figures(worker, 16),
  ...figures(media, 1),
  [ofDoor(nas)]: steady(1),
  [ofDoor(bastion)]: steady(1),
  [ofPort('probe_success')]: steady(1),
  [ofName('probe_success')]: steady(1),
  [ofName('probe_ssl_earliest_cert_expiry')]: steady(80 * DAY),
  [ofName('probe_duration_seconds')]: steady(0.2),
  [series('up', traefik)]: steady(1),
  [series('up', player)]: steady(1),
  [series('kube_node_status_condition', { node: 'a', condition: 'Ready', status: 'false' })]:
    steady(0),
  [series('kube_pod_status_phase', { pod: 'shop-1', phase: 'Pending' })]: steady(0),
  [series('container_cpu_usage_seconds_total', { ...container })]: growing(6),
  [series('container_memory_working_set_bytes', { ...container })]: steady(GIB),
  [series('kubelet_volume_stats_capacity_bytes', claim)]: steady(10 * GIB),
  [series('kubelet_volume_stats_available_bytes', claim)]: steady(5 * GIB),
  [series('certmanager_certificate_expiration_timestamp_seconds', certificate)]: steady(80 * DAY),
  [requests('200')]: growing(600),
  [requests('503')]: growing(0),
  [appInfo('Synced', 'Healthy')]: steady(1),
  [connections]: steady(4),
  [copy]: growing(60),
};
