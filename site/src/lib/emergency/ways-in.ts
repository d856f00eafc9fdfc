import {
  accountOf,
  internalName,
  isLive,
  kinds,
  liveEntrances,
  locationOf,
} from '../../../../model/index.ts';
import type { CloudVm, Location, ResolvedLab, Tunnel } from '../../../../model/index.ts';
import { shortList } from './short-list.ts';

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
  const ends = shortList(routes.filter(isLive).map(({ name }) => name));
  return (
    `From the internet through ${tunnel.name} (${zone.name}): ${names.length} names, ` +
    `which end at ${ends}. It is there while ${connector.name} runs on ${connector.runsOn.name}.`
  );
}

/** Machines of the place itself; of a house those that run on when it is dark. */
const cloudMachines = (lab: ResolvedLab, location: Location): string[] =>
  lab.cloudVms.filter(isLive).flatMap((machine) => {
    if (machine.location === location) return [intoCloud(lab, machine)];
    return location.provider === 'on-premises' ? [fromOutside(machine)] : [];
  });

const intoCloud = (lab: ResolvedLab, machine: CloudVm): string =>
  `Into ${machine.name}: \`ssh ${accountOf(lab, machine)}@${internalName(lab, machine)}\`. Where the DNS of ` +
  'the house is down, by its address, which the console shows.';

/** The model says that it is there, not how one gets from it into the house. */
const fromOutside = ({ name, location, description }: CloudVm): string => {
  const about = description === undefined ? '' : ` (${description.replace(/\.$/, '')})`;
  return (
    `${name} in ${location.name} runs on when the house is dark${about}. ` +
    'How one gets from it into the house is not in the model: write it here.'
  );
};
