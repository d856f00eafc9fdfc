import { ipv4Range, ipv4Text, isLive, numberOf } from '../../../model/index.ts';
import type { Ipv4Range, ResolvedLab } from '../../../model/index.ts';
import type { Values } from '../values.ts';

/** A network as it could be. */
export interface NetworkPlan {
  readonly id: number;
  readonly cidr: string;
}

/**
 * A free id of a site and a free network that is told by it: third number the id, second the site.
 * `undefined` if there is no room.
 *
 * @param vlan Name of a VLAN that the vault says nothing of, or not all.
 */
export function freeNetwork(
  lab: ResolvedLab,
  values: Values,
  vlan: string,
): NetworkPlan | undefined {
  const site = lab.vlans.find(({ name }) => name === vlan)?.location;
  const vlans = lab.vlans.filter((other) => isLive(other) && other.name !== vlan);
  const takenIds = new Set(
    vlans
      .filter(({ location }) => location === site)
      .map(({ name }) => values.number('vlans', name, 'id')),
  );
  const takenRanges = vlans.flatMap(
    ({ name }) => ipv4Range(values.text('vlans', name, 'cidr') ?? '') ?? [],
  );
  const place = FIRST_SITE + lab.locations.findIndex((location) => location === site);
  const own = values.number('vlans', vlan, 'id');
  const wanted = own !== undefined && ids.includes(own) ? [own, ...ids] : ids;
  return wanted
    .filter((id) => !takenIds.has(id))
    .map((id) => ({ id, cidr: `${ipv4Text(numberOf([PRIVATE, place, id, 0]))}/24` }))
    .find(({ cidr }) => !takenRanges.some((range) => meet(range, ipv4Range(cidr))));
}

// --- internal ---

/** First number of the largest range for private use: https://www.rfc-editor.org/rfc/rfc1918 */
const PRIVATE = 10;
/** Routers come with a network of site 0; k3s takes 42 and 43. */
const FIRST_SITE = 1;

/** Tens first, with room between them. */
const ids: readonly number[] = Array.from({ length: 254 }, (_, at) => at + 1).toSorted(
  (a, b) => Number(a % 10 !== 0) - Number(b % 10 !== 0) || a - b,
);

const meet = (a: Ipv4Range, b: Ipv4Range | undefined): boolean =>
  b !== undefined && a.start <= b.end && b.start <= a.end;
