import { internalName, isLive, kinds, liveEntrances, locationOf } from '../../../../model/index.ts';
import type { CloudVm, Location, ResolvedLab, Tunnel } from '../../../../model/index.ts';
import { few } from './few.ts';

/** Words between backticks are code. */
export function waysInto(lab: ResolvedLab, location: Location): string[] {
  const tunnels = lab.tunnels.filter((tunnel) => isLive(tunnel) && tunnel.location === location);
  return [
    ...(location.provider === 'on-premises' ? [] : [consoleOf(location)]),
    ...tunnels.map((tunnel) => throughTunnel(lab, tunnel)),
    ...cloudMachines(lab, location),
    ...(lab.hosts.some((host) => isLive(host) && locationOf(host) === location) ? [AT_HOME] : []),
  ];
}

// --- internal ---

const AT_HOME =
  'In the house: keyboard and screen at the host, or its own page and SSH under its internal ' +
  'name. That page has a sign-in of its own, which asks no identity provider.';

const consoleOf = (location: Location): string => {
  const [provider] = kinds.location.facts(location, () => []);
  return `The web console of ${provider}, with the account that pays for it.`;
};

function throughTunnel(lab: ResolvedLab, tunnel: Tunnel): string {
  const names = liveEntrances(lab).filter((entrance) => entrance.tunnel === tunnel);
  const { connector, routes, zone } = tunnel;
  const ends = few(routes.filter(isLive).map(({ name }) => name));
  return (
    `From the internet through ${tunnel.name} (${zone.name}): ${names.length} names, ` +
    `which end at ${ends}. It is there while ${connector.name} runs on ${connector.runsOn.name}.`
  );
}

/** Those of a place itself, and for a house all: they stay up when it is dark. */
const cloudMachines = (lab: ResolvedLab, location: Location): string[] => {
  const isMeant = (machine: CloudVm) =>
    isLive(machine) && (location.provider === 'on-premises' || machine.location === location);
  return lab.cloudVms.filter(isMeant).map((machine) => {
    const about = machine.description === undefined ? '' : ` ${machine.description}`;
    const way = `\`ssh ${lab.adminUser}@${internalName(lab, machine)}\``;
    return `From outside through ${machine.name} in ${machine.location.name}: ${way}.${about}`;
  });
};
