import { inGib, isLive, type Guest, type Location, type ResolvedLab } from '../../model/index.ts';
import type { GuestFacts } from './facts.ts';

/** The live guests of a site, as the model wants them; by the order of their names. */
export const guestsOfModel = (lab: ResolvedLab, location: Location): GuestFacts[] =>
  [...lab.vms, ...lab.lxcs]
    .filter((guest) => guest.host.location === location)
    .filter(isLive)
    .map(factsOf)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

// --- internal ---

const factsOf = (guest: Guest): GuestFacts => ({
  name: guest.name,
  id: guest.vmId,
  host: guest.host.name,
  kind: guest.kind,
  isRunning: true,
  pool: guest.environment,
  cores: guest.cores,
  memory: guest.memory.mebibytes,
  disks: disksOf(guest),
  networks: guest.networks.map(({ name }) => name),
  cards: guest.kind === 'vm' ? guest.gpus : [],
  startup: startupOf(guest),
  startsWithHost: guest.onBoot,
  isProtected: guest.protection,
  hasAgent: guest.kind === 'vm' && guest.agent,
});

function disksOf(guest: Guest): string[] {
  if (guest.kind === 'vm')
    return guest.disks.map(({ pool, size }) => `${pool.name} ${inGib(size)} GiB`);
  const { rootfs, mounts } = guest;
  const own = mounts.flatMap(({ source, size }) =>
    size ? [`${source.name} ${inGib(size)} GiB`] : [],
  );
  return [`${rootfs.pool.name} ${inGib(rootfs.size)} GiB`, ...own];
}

const startupOf = ({ startup }: Guest): string =>
  startup ? `order=${startup.order},up=${startup.upDelay},down=${startup.downDelay}` : '';
