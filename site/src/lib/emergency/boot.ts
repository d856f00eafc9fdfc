import { guestsOn, impactOf, internalName, isLive } from '../../../../model/index.ts';
import { liveEntrances, locationOf, pagePath } from '../../../../model/index.ts';
import type { Entrance, Guest, Host, Location, ResolvedLab } from '../../../../model/index.ts';
import { shortList } from './short-list.ts';

/** A host, how to get to it, and what starts on it. */
export interface HostBoot {
  readonly name: string;
  readonly page: string;
  /**
   * Its own page under its internal name, where the lab knows the port of it; else that name.
   *
   * @example 'https://atlas.asgard.example.com:8006'
   */
  readonly console: string;
  /** Public names of its management page. */
  readonly publicNames: readonly string[];
  /** Guests with a place in the boot order, the first first. */
  readonly starts: readonly GuestStart[];
  /** Guests that start after these, in no order. */
  readonly others: string;
  /** Guests that wait for somebody to start them. */
  readonly byHand: string;
}

export interface GuestStart {
  readonly name: string;
  /** Place in the boot order; several may share one. */
  readonly order: number;
  /** Proxmox id. */
  readonly vmId: number;
  /** Seconds until the next one starts. */
  readonly upDelay: number;
}

/** Hosts of a location: that first without which most others stop. */
export function bootAt(lab: ResolvedLab, location: Location): HostBoot[] {
  const hosts = lab.hosts.filter((host) => isLive(host) && locationOf(host) === location);
  const carried = new Map(hosts.map((host) => [host, carriedBy(lab, host)]));
  return hosts
    .toSorted((a, b) => (carried.get(b) ?? 0) - (carried.get(a) ?? 0))
    .map((host) => bootOf(lab, host));
}

// --- internal ---

/** A sheet has room for the first of them; the page of the host has all. */
const MOST_STARTS = 8;

const carriedBy = (lab: ResolvedLab, host: Host): number =>
  impactOf(lab, host).consequences.filter(({ effect }) => effect === 'stops').length;

function bootOf(lab: ResolvedLab, host: Host): HostBoot {
  const guests = guestsOn(lab, host).filter(isLive);
  const starting = guests.filter(({ onBoot }) => onBoot);
  const starts = starting.flatMap(startOf).toSorted((a, b) => a.order - b.order);
  const late = starts.slice(MOST_STARTS).map(({ name }) => name);
  const unordered = starting.filter(({ startup }) => !startup).map(({ name }) => name);
  const pages = liveEntrances(lab).filter(({ target }) => target === host);
  return {
    name: host.name,
    page: pagePath(host),
    console: consoleOf(lab, host, pages),
    publicNames: pages.map(({ name }) => name),
    starts: starts.slice(0, MOST_STARTS),
    others: shortList([...late, ...unordered]),
    byHand: shortList(guests.filter(({ onBoot }) => !onBoot).map(({ name }) => name)),
  };
}

const startOf = ({ name, vmId, startup }: Guest): GuestStart[] =>
  startup ? [{ name, vmId, order: startup.order, upDelay: startup.upDelay }] : [];

function consoleOf(lab: ResolvedLab, host: Host, pages: readonly Entrance[]): string {
  const name = internalName(lab, host);
  const [port] = pages.flatMap(({ exposure }) => ('port' in exposure ? [exposure.port] : []));
  if (port === undefined) return name;
  return port === 443 ? `https://${name}` : `https://${name}:${port}`;
}
