import { backupJobsOf, isLive, isMade, kinds, locationOf } from '../../../../model/index.ts';
import { nodesOf, servicesOn } from '../../../../model/index.ts';
import type { Backup, Location, ResolvedLab } from '../../../../model/index.ts';
import { shortList } from './short-list.ts';
import { restoreOrder, type Unit } from './order.ts';

/** What is restored next: one thing, or several in the same way. */
export interface RestoreStep {
  /** @example 'cert-manager, traefik' */
  readonly names: string;
  /** What it is, and what comes back with it. @example 'VM with authentik' */
  readonly what: string;
  /** Where its copy is, or how it comes back without one. */
  readonly copy: string;
  /** Whether it has data of which no copy is made. */
  readonly isLost: boolean;
}

/**
 * What of a location is restored, in the order in which one needs the other. Services of a cluster
 * that come back in the same way are one step: Argo CD makes them all at once.
 */
export function restoreAt(lab: ResolvedLab, location: Location): RestoreStep[] {
  const units = restoreOrder(lab).filter((unit) => locationOf(unit) === location);
  const things = units.map((unit) => ({ unit, step: stepOf(lab, unit) }));
  const together = Map.groupBy(things, ({ unit, step }) =>
    unit.kind === 'service' ? JSON.stringify(step) : unit,
  );
  return [...together.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    return { names: shortList([first, ...others].map(({ unit }) => unit.name)), ...first.step };
  });
}

// --- internal ---

type Step = Omit<RestoreStep, 'names'>;

function stepOf(lab: ResolvedLab, unit: Unit): Step {
  const what = whatOf(lab, unit);
  const volumes = unit.kind === 'service' ? unit.volumes : undefined;
  if (volumes?.length === 0) return { what, copy: 'made again from the repository', isLost: false };
  const jobs = backupJobsOf(lab, unit).filter(isLive);
  const made = jobs.filter((job) => isMade(lab, job));
  const reasons = volumes?.map(({ expendable }) => expendable) ?? [];
  const isExpendable = reasons.length > 0 && reasons.every((reason) => reason !== undefined);
  const none = isExpendable ? [`no backup: ${reasons.join(', ')}`] : noCopies(jobs);
  const copies = made.map((job) => copyBy(unit, job));
  return {
    what,
    copy: (copies.length > 0 ? copies : none).join('; '),
    isLost: made.length === 0 && !isExpendable,
  };
}

function copyBy(unit: Unit, { name, source, target, frequency }: Backup): string {
  if (source !== unit) return `in the copy of ${source.name}`;
  return `${name} (${frequency}) in ${target.name}${leftOutOf(unit)}`;
}

/** Why there is no copy, though jobs are meant to make one. */
const noCopies = (jobs: readonly Backup[]): string[] =>
  jobs.length === 0 ? ['no backup'] : jobs.map(({ name }) => `no copy: nothing makes ${name} yet`);

/** Proxmox copies mounts of containers only where it is told to, and nothing tells it. */
function leftOutOf(unit: Unit): string {
  const mounts = unit.kind === 'lxc' ? unit.mounts.map(({ path }) => path) : [];
  const disks = unit.kind === 'vm' ? unit.disks.filter(({ backup }) => !backup).length : 0;
  const left = [...mounts, ...(disks > 0 ? [`${disks} of its disks`] : [])];
  return left.length > 0 ? `, without ${shortList(left)}` : '';
}

function whatOf(lab: ResolvedLab, unit: Unit): string {
  const [title] = kinds[unit.kind].title;
  switch (unit.kind) {
    case 'cluster':
      return `${title}: ${shortList(nodesOf(unit).map(({ name }) => name))}`;
    case 'vm':
    case 'lxc':
    case 'cloud-vm': {
      const services = servicesOn(lab, unit).filter(isLive);
      const names = shortList(services.map(({ name }) => name));
      return names === '' ? title : `${title} with ${names}`;
    }
    case 'service':
      return `in ${unit.runsOn.name}`;
    default:
      return title;
  }
}
