import {
  addressOf,
  answeringPort,
  type Auth,
  type Backup,
  type Cluster,
  forwardAuthOf,
  groupName,
  isLive,
  liveEntrances,
  namespaceOf,
  nodesOf,
  type ResolvedLab,
  type Service,
  type Vlan,
} from '../../model/index.ts';
import type { Data, DataObject } from '../text/index.ts';
import { vaultReference } from '../vault-reference.ts';

/**
 * The content of `group_vars/all/homelab.yml`: what every play may know of the lab. Secrets stand
 * in it as references into the vault.
 */
export const groupVars = (lab: ResolvedLab): Data => ({
  homelab_name: lab.name,
  homelab_domain: lab.domain,
  homelab_owner: lab.owner,
  homelab_admin_user: lab.adminUser,
  homelab_repository: lab.repository,
  homelab_branch: lab.branch,
  homelab_labels: { 'managed-by': 'ansible', owner: lab.owner, repo: lab.repository },
  homelab_ssh_public_keys: '{{ vault_ssh_public_keys }}',
  homelab_locations: table(lab.locations.filter(isLive), ({ provider, name }) => ({
    provider,
    group: groupName(lab, 'location', name),
  })),
  homelab_vlans: table(lab.vlans.filter(isLive), (entry) => vlan(lab, entry)),
  homelab_clusters: table(lab.clusters.filter(isLive), (entry) => cluster(lab, entry)),
  homelab_services: services(lab),
  homelab_backups: table(lab.backups.filter(isLive), backup),
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
  control_plane: entry.controlPlane.map(({ name }) => name),
  workers: entry.workers.map(({ name }) => name),
  nodes: nodesOf(entry).map(({ name }) => name),
  dedicated_control_plane: entry.dedicatedControlPlane,
  datasets: entry.datasets.filter(isLive).map(({ name }) => name),
  token: vaultReference(['k3s_tokens', entry.name]),
});

/**
 * Live services with the names that people reach them by, and the pages for which a proxy answers.
 */
function services(lab: ResolvedLab): DataObject {
  const live = liveEntrances(lab);
  const own = new Map(
    live
      .filter(({ target, owner }) => target === owner)
      .map((entrance) => [entrance.owner, entrance]),
  );
  const fronts = Map.groupBy(
    live.filter(({ target }) => target.kind === 'host'),
    ({ owner }) => owner,
  );
  return table(lab.services.filter(isLive), (service) => ({
    runs_on: service.runsOn.name,
    runs_on_kind: service.runsOn.kind,
    namespace: service.runsOn.kind === 'cluster' ? namespaceOf(service) : null,
    tier: service.tier,
    port: portOf(service),
    image: service.image ? `${service.image.repository}:${service.image.tag}` : null,
    hostname: own.get(service)?.name ?? null,
    scope: own.get(service)?.exposure.scope ?? null,
    via: own.get(service)?.via.name ?? null,
    auth: auth(lab, own.get(service)?.exposure.auth),
    fronts: (fronts.get(service) ?? []).map(({ name, target, exposure }) => ({
      hostname: name,
      target: target.name,
      port: 'port' in exposure ? exposure.port : null,
      scope: exposure.scope,
      auth: auth(lab, exposure.auth),
    })),
  }));
}

/**
 * Port on which others reach a service: its chart may put another one in front of that of its
 * container.
 */
const portOf = (service: Service): number | null =>
  service.port === undefined ? null : (answeringPort(service) ?? null);

/** Who signs people in; for `forward` also which software the proxy has to ask, and where. */
function auth(lab: ResolvedLab, auth: Auth | undefined): DataObject | null {
  if (auth === undefined) return null;
  if (typeof auth === 'string') return { mode: auth, by: null, product: null, address: null };
  const { mode, by } = auth;
  const known = mode === 'forward' ? forwardAuthOf(by) : undefined;
  return {
    mode,
    by: by.name,
    product: known?.product ?? null,
    address: known ? addressOf(lab, by) : null,
  };
}

const backup = ({ source, target, frequency, keepDays }: Backup): DataObject => ({
  source_kind: source.kind,
  source: source.name,
  target_kind: target.kind,
  target: target.name,
  frequency,
  keep_days: keepDays,
});
