import type { LabIndex } from '../../graph/index.ts';
import type { Host, Location, Vm } from '../../kinds/index.ts';
import { takesGuests } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const controlPlaneOnOneHost: Rule = {
  id: 'control-plane-on-one-host',
  severity: 'warning',
  title: 'One host carries most of a control plane',
  why:
    'etcd needs more than half of its members: ' +
    'when that host stops, even for an update, the whole cluster stops answering, ' +
    'however many nodes are left.',
  remedy:
    'Spread the control plane over three hosts; ' +
    'with one host, a single control-plane node does the same for less memory.',
  *check(lab) {
    const hosts = hypervisors(lab);
    for (const cluster of lab.clusters) {
      const nodes = [...new Set(cluster.controlPlane)];
      if (nodes.length < 2) continue;
      const byHost = [...Map.groupBy(nodes, ({ host }) => host)];
      const [most] = byHost.toSorted(([, a], [, b]) => b.length - a.length);
      if (!most || most[1].length * 2 <= nodes.length) continue;
      const [host, together] = most;
      const others = (hosts.get(host.location) ?? []).filter((other) => other !== host);
      // With two hosts one of them always has the majority: nothing to do but tell when the other
      // is not used at all.
      const isAll = together.length === nodes.length;
      if (!isAll && others.length < 2) continue;
      const share = isAll ? 'all' : `${together.length} of the`;
      const tooMany = together.length - Math.floor(nodes.length / 2);
      yield {
        at: { owner: cluster, path: ['controlPlane'] },
        message:
          `${share} ${nodes.length} control-plane nodes of '${cluster.name}' ` +
          `run on '${host.name}'`,
        note: `when '${host.name}' stops, the control plane stops with it`,
        help:
          others.length >= 2
            ? `move ${moves(nodes, tooMany, others)}`
            : 'use one control-plane node, or add hosts: ' +
              'three carry a control plane that survives the loss of one',
        related: together.slice(0, 5).map((node) => ({
          at: { owner: node, path: ['host'] },
          message: `'${node.name}' runs on '${host.name}'`,
        })),
      };
    }
  },
};

// --- internal ---

const hypervisors = (lab: LabIndex): Map<Location, Host[]> =>
  Map.groupBy(lab.hosts.filter(takesGuests), ({ location }) => location);

/**
 * Where the nodes that are too many can go: each to the host with the fewest, so that none has most
 * of them afterwards.
 * @example moves(nodes, 2, [godzilla, atlas]) // '1 to asgard-godzilla and 1 to asgard-atlas'
 */
function moves(nodes: readonly Vm[], count: number, others: readonly Host[]): string {
  const places = others.map((host) => {
    const before = nodes.filter((node) => node.host === host).length;
    return { host, before, after: before };
  });
  for (let left = count; left > 0; left -= 1) {
    const [emptiest] = places.toSorted((a, b) => a.after - b.after);
    if (emptiest) emptiest.after += 1;
  }
  return places
    .filter(({ before, after }) => after > before)
    .map(({ host, before, after }) => `${after - before} to ${host.name}`)
    .join(' and ');
}
