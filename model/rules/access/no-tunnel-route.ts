import type { LabIndex } from '../../graph/index.ts';
import { entrances, isLive } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { andMore, FEW } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const noTunnelRoute: Rule = {
  id: 'no-tunnel-route',
  severity: 'error',
  title: 'No tunnel leads to the proxy of a public name',
  why: 'The name gets no DNS record and no route: from the internet it does not exist.',
  remedy: 'Add the proxy to `routes` of a tunnel that is in use, or set the scope to `internal`.',
  *check(lab) {
    if (lab.leftOut.has('tunnel')) return; // the one with the route may be faulty
    const lost = entrances(lab).filter(
      (entrance) => entrance.exposure.scope === 'tunnel' && !isCarried(entrance),
    );
    // One missing route is one finding, however many names it takes away.
    for (const [via, [first, ...others]] of Map.groupBy(lost, (entrance) => entrance.via)) {
      if (!first) continue;
      const { name, tunnel } = first;
      const nearest = tunnel ?? lab.tunnels[0];
      const names = `'${name}'${andMore(others)} ${others.length > 0 ? 'have' : 'has'}`;
      yield {
        at: placeOf(first),
        message: tunnel
          ? `${names} scope 'tunnel', but tunnel '${tunnel.name}', which leads to the proxy ` +
            `'${via.name}', is planned only`
          : `${names} scope 'tunnel', but no tunnel leads to the proxy '${via.name}'`,
        help: `${wayIn(lab, first)}, or set \`scope: 'internal'\``,
        related: [
          ...others
            .slice(0, FEW)
            .map((other) => ({ at: placeOf(other), message: `'${other.name}' too` })),
          ...(nearest
            ? [
                {
                  at: { owner: nearest, path: [tunnel ? 'status' : 'routes'] },
                  message: `tunnel '${nearest.name}'`,
                },
              ]
            : []),
        ],
      };
    }
  },
};

// --- internal ---

function wayIn(lab: LabIndex, { tunnel, via }: Entrance): string {
  if (tunnel) return `mark '${tunnel.name}' as active`;
  const live = lab.tunnels.filter(isLive).map(({ name }) => name);
  return live.length > 0
    ? `add '${via.name}' to \`routes\` of ${live.join(' or ')}`
    : `define a tunnel with '${via.name}' in its \`routes\``;
}

/** What is planned may wait for a tunnel that is planned. */
const isCarried = ({ tunnel, owner, target }: Entrance): boolean =>
  tunnel !== undefined && (isLive(tunnel) || !isLive(owner) || !isLive(target));

const placeOf = ({ owner, path, via }: Entrance) => ({
  owner,
  path: [...path, owner === via ? 'scope' : 'via'],
});
