import type { LabIndex } from '../../graph/index.ts';
import type { Host, Location } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const controlPlaneOnOneHost: Rule = {
  id: 'control-plane-on-one-host',
  severity: 'warning',
  title: 'One host carries most of a control plane',
  why: 'etcd needs more than half of its members: when that host stops, even for an update, the whole cluster stops answering, however many nodes are left.',
  remedy: 'Spread the control plane over three hosts; with one host, a single control-plane node does the same for less memory.',
  *check(lab) {
    const hosts = hypervisors(lab);
    for (const cluster of lab.clusters) {
      const nodes = [...new Set(cluster.controlPlane)];
      if (nodes.length < 2) continue;
      const [most] = [...Map.groupBy(nodes, ({ host }) => host)].toSorted(([, a], [, b]) => b.length - a.length);
      if (!most || most[1].length * 2 <= nodes.length) continue;
      const [host, together] = most;
      const others = (hosts.get(host.location) ?? []).filter((other) => other !== host);
      // With two hosts one of them always has the majority: nothing to do but tell when the other is not used at all.
      if (together.length < nodes.length && others.length < 2) continue;
      yield {
        at: { owner: cluster, path: ['controlPlane'] },
        message: `${together.length === nodes.length ? 'all' : `${together.length} of the`} ${nodes.length} control-plane nodes of '${cluster.name}' run on '${host.name}'`,
        note: `when '${host.name}' stops, the control plane stops with it`,
        help:
          others.length >= 2
            ? `move one each to ${others
                .slice(0, 2)
                .map(({ name }) => name)
                .join(' and ')}`
            : 'use one control-plane node, or add hosts: three carry a control plane that survives the loss of one',
        related: together.slice(0, 5).map((node) => ({ at: { owner: node, path: ['host'] }, message: `'${node.name}' runs on '${host.name}'` })),
      };
    }
  },
};

// --- internal ---

const hypervisors = (lab: LabIndex): Map<Location, Host[]> =>
  Map.groupBy(
    lab.hosts.filter((host) => host.platform === 'proxmox' && host.status === 'active'),
    ({ location }) => location,
  );
