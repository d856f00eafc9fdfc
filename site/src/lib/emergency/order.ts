import { clusterOf, isLive, servicesOn } from '../../../../model/index.ts';
import { entrances, identityProviderOf } from '../../../../model/index.ts';
import type { CloudVm, Cluster, Dataset, Entity, Lxc } from '../../../../model/index.ts';
import type { ResolvedLab, Service, StoragePool, Vm } from '../../../../model/index.ts';

/** What is restored as a whole: a guest with its services, a cluster with its nodes. */
export type Unit = Vm | Lxc | CloudVm | Cluster | Service | StoragePool | Dataset;

/**
 * Everything that is restored, so that each comes after what it needs. Of those that need nothing
 * of each other the identity provider comes first, then storage, clusters, what carries others, and
 * the rest.
 */
export function restoreOrder(lab: ResolvedLab): Unit[] {
  const providers = providersIn(lab);
  const rank = (unit: Unit) => rankOf(lab, unit, providers);
  const byRank = (units: Iterable<Unit>) => [...units].toSorted((a, b) => rank(a) - rank(b));
  const ordered = new Set<Unit>();
  const seen = new Set<Unit>();
  const visit = (unit: Unit) => {
    if (seen.has(unit)) return;
    seen.add(unit);
    for (const need of byRank(needsOf(lab, unit))) visit(need);
    ordered.add(unit);
  };
  for (const unit of byRank(lab.entities.filter(isLive).flatMap((entity) => unitOf(lab, entity))))
    visit(unit);
  return [...ordered];
}

/** The services that sign people in for others. */
export const providersIn = (lab: ResolvedLab): ReadonlySet<Entity> =>
  new Set(entrances(lab).flatMap(({ exposure }) => identityProviderOf(exposure) ?? []));

// --- internal ---

/** What an entity is restored with; nothing for what is bought or made from the repository. */
function unitOf(lab: ResolvedLab, entity: Entity): Unit[] {
  switch (entity.kind) {
    case 'vm':
      return [clusterOf(lab, entity) ?? entity];
    case 'lxc':
    case 'cloud-vm':
    case 'cluster':
    case 'dataset':
      return [entity];
    case 'service':
      return entity.runsOn.kind === 'cluster' ? [entity] : unitOf(lab, entity.runsOn);
    case 'pool': // one that only holds disks of guests is made anew, empty
      return lab.backups.some(({ source }) => source === entity) ? [entity] : [];
    default:
      return [];
  }
}

function needsOf(lab: ResolvedLab, unit: Unit): Set<Unit> {
  const parts = [unit, ...partsOf(lab, unit)].filter(isLive);
  const needed = parts
    .flatMap((part) => lab.referencesFrom(part))
    .filter(({ path: [field] }) => !WITHOUT.has(String(field)))
    .flatMap(({ to }) => (isLive(to) ? unitOf(lab, to) : []));
  return new Set(needed.filter((need) => need !== unit));
}

/** Fields that name what an entity starts without: who opens it, whom it serves. */
const WITHOUT: ReadonlySet<string> = new Set(['expose', 'fronts', 'clients']);

function partsOf(lab: ResolvedLab, unit: Unit): readonly Entity[] {
  switch (unit.kind) {
    case 'cluster':
      return [...unit.controlPlane, ...unit.workers];
    case 'vm':
    case 'lxc':
    case 'cloud-vm':
      return servicesOn(lab, unit);
    default:
      return [];
  }
}

function rankOf(lab: ResolvedLab, unit: Unit, providers: ReadonlySet<Entity>): number {
  const all = [unit, ...partsOf(lab, unit)];
  if (all.some((part) => providers.has(part))) return 0;
  if (unit.kind === 'pool' || unit.kind === 'dataset') return 1;
  if (unit.kind === 'cluster') return 2;
  return all.some((part) => part.kind === 'service' && part.tier === 'platform') ? 3 : 4;
}
