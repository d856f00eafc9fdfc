import {
  type Cluster,
  groupName,
  isLive,
  nodesOf,
  type ResolvedLab,
  snapshotsOf,
  type Vlan,
} from '../../model/index.ts';
import type { Data, DataObject } from '../text/index.ts';
import { vaultReference } from '../vault-reference.ts';
import { names } from './names.ts';

/**
 * The content of `group_vars/all/homelab.yml`: what every play may know of the lab. Secrets stand
 * in it as references into the vault.
 */
export const groupVars = (lab: ResolvedLab): Data => ({
  homelab_domain: lab.domain,
  homelab_owner: lab.owner,
  homelab_admin_user: lab.adminUser,
  homelab_labels: { 'managed-by': 'ansible', owner: lab.owner, repo: lab.repository },
  homelab_ssh_public_keys: '{{ vault_ssh_public_keys }}',
  homelab_names: names(lab),
  homelab_vlans: table(lab.vlans.filter(isLive), (entry) => vlan(lab, entry)),
  homelab_clusters: table(lab.clusters.filter(isLive), (entry) => cluster(lab, entry)),
});

// --- internal ---

const table = <T extends { readonly name: string }>(
  entities: readonly T[],
  entry: (entity: T) => DataObject,
): DataObject => Object.fromEntries(entities.map((entity) => [entity.name, entry(entity)]));

function vlan(lab: ResolvedLab, { name, location }: Vlan): DataObject {
  const fromVault = (field: string): string => vaultReference(['vlans', name, field]);
  return {
    location: location.name,
    group: groupName(lab, 'vlan', name),
    id: fromVault('id'),
    cidr: fromVault('cidr'),
    gateway: fromVault('gateway'),
    dns: fromVault('dns'),
  };
}

const cluster = (lab: ResolvedLab, entry: Cluster): DataObject => ({
  location: entry.location.name,
  group: groupName(lab, 'cluster', entry.name),
  distribution: entry.distribution,
  version: entry.version,
  control_plane: entry.controlPlane.map(({ name }) => name),
  workers: entry.workers.map(({ name }) => name),
  nodes: nodesOf(entry).map(({ name }) => name),
  dedicated_control_plane: entry.dedicatedControlPlane,
  datasets: entry.datasets.filter(isLive).map(({ name }) => name),
  token: vaultReference(['k3s_tokens', entry.name]),
  snapshots: snapshots(lab, entry),
});

/** Where a cluster sends copies of its etcd; null where nothing says so. */
function snapshots(lab: ResolvedLab, entry: Cluster): DataObject | null {
  const found = snapshotsOf(lab, entry);
  if (!found) return null;
  const { bucket, writer, folder, frequency, keepDays } = found;
  const key = (field: string): string => vaultReference(['s3_writers', bucket.name, writer, field]);
  return {
    bucket: bucket.name,
    folder,
    region: vaultReference(['aws', 'region']),
    access_key_id: key('access_key_id'),
    secret_access_key: key('secret_access_key'),
    frequency,
    keep_days: keepDays,
  };
}
