import type { LabIndex } from '../graph/index.ts';
import { ipv4Text, numberOf } from './ipv4.ts';
import { machineNetworks } from './machine-networks.ts';
import type { Machine } from './place.ts';

/** A made-up network. */
export interface ExampleNetwork {
  readonly id: number;
  /** @example '192.0.2.64/26' */
  readonly cidr: string;
  readonly gateway: string;
  /** By the name of the machine. */
  readonly addresses: ReadonlyMap<string, string>;
}

/**
 * A plan of networks that could work, in ranges that belong to nobody: by the name of each network,
 * planned ones included, so that what becomes active does not move the others. The place of a
 * network or a machine follows from its own name (of a guest, from its id), so that one more of them
 * leaves the others where they are; only where two want the same place the later name gives way.
 */
export function examplePlan(lab: LabIndex): ReadonlyMap<string, ExampleNetwork> {
  const members = membersOf(lab);
  const ranges = rangesFor(members);
  const places = placed([...members.keys()].map(wish), ranges.networks);
  const ids = placed([...members.keys()].map(wish), HIGHEST_ID - LOWEST_ID);
  return new Map(
    [...members].map(([network, machines]) => {
      const start = ranges.startOf(places.get(network) ?? 0);
      const offsets = placed(machines.map(wishOf), ranges.machines);
      const addresses = new Map(
        [...offsets].map(([name, offset]) => [name, ipv4Text(start + FIRST + offset)]),
      );
      const id = LOWEST_ID + (ids.get(network) ?? 0);
      const cidr = `${ipv4Text(start)}/${ranges.prefix}`;
      return [network, { id, cidr, gateway: ipv4Text(start + 1), addresses }];
    }),
  );
}

// --- internal ---

const LOWEST_ID = 2;
const HIGHEST_ID = 4094;
/** Of the addresses of machines: behind the network and the gateway. */
const FIRST = 2;

/** Where a claimant would like to be, as any whole number. */
interface Wish {
  readonly name: string;
  readonly number: number;
}

const wish = (name: string): Wish => ({ name, number: hash(name) });

const wishOf = (machine: Machine): Wish =>
  'vmId' in machine ? { name: machine.name, number: machine.vmId } : wish(machine.name);

/** A place below `size` for each claimant; in the order of names each takes the next free one. */
function placed(wishes: readonly Wish[], size: number): Map<string, number> {
  const taken = new Set<number>();
  const inOrder = wishes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(
    inOrder.map(({ name, number }) => {
      let place = number % size;
      while (taken.has(place)) place = (place + 1) % size;
      taken.add(place);
      return [name, place];
    }),
  );
}

function membersOf(lab: LabIndex): Map<string, Machine[]> {
  const members = new Map<string, Machine[]>(lab.vlans.map(({ name }) => [name, []]));
  for (const machine of [...lab.hosts, ...lab.vms, ...lab.lxcs, ...lab.cloudVms])
    for (const network of new Set(machineNetworks(machine))) {
      const list = members.get(network);
      if (list) list.push(machine);
      else members.set(network, [machine]);
    }
  return members;
}

/** Networks of one size, and where each begins. */
interface Ranges {
  readonly prefix: number;
  readonly networks: number;
  /** Addresses that each has for machines. */
  readonly machines: number;
  readonly startOf: (place: number) => number;
}

/**
 * The three ranges of RFC 5737, four networks in each, as long as a third of their places stays
 * free. A larger lab gets the range of RFC 2544, or that of RFC 1112, with room for twice as many.
 */
function rangesFor(members: ReadonlyMap<string, readonly Machine[]>): Ranges {
  const most = Math.max(1, ...[...members.values()].map(({ length }) => length));
  if (members.size <= 8 && most <= 40)
    return {
      prefix: 26,
      networks: 12,
      machines: 61,
      startOf: (place) => (DOCUMENTATION[Math.floor(place / 4)] ?? 0) + 64 * (place % 4),
    };
  const bits = Math.ceil(Math.log2(2 * most + 3));
  const isEnough = 2 ** (BENCHMARK.bits - bits) >= 2 * members.size;
  const range = isEnough ? BENCHMARK : RESERVED;
  return {
    prefix: 32 - bits,
    networks: 2 ** (range.bits - bits),
    machines: 2 ** bits - 3,
    startOf: (place) => range.start + place * 2 ** bits,
  };
}

/** https://www.rfc-editor.org/rfc/rfc5737 */
const DOCUMENTATION = [
  numberOf([192, 0, 2, 0]),
  numberOf([198, 51, 100, 0]),
  numberOf([203, 0, 113, 0]),
];
/** https://www.rfc-editor.org/rfc/rfc2544 */
const BENCHMARK = { start: numberOf([198, 18, 0, 0]), bits: 17 };
/** https://www.rfc-editor.org/rfc/rfc1112 */
const RESERVED = { start: numberOf([240, 0, 0, 0]), bits: 28 };

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
