import { duplicates } from '../_duplicates.ts';
import type { Rule } from '../rule.ts';
import { nodePlaces } from './_node-places.ts';

export const duplicateNode: Rule = {
  id: 'duplicate-node',
  severity: 'error',
  title: 'A VM is a node twice',
  why:
    'A machine runs one kubelet and joins one cluster in one role: ' +
    'the second role would overwrite the first.',
  remedy:
    'Name the VM in one list of one cluster. ' +
    'To let the control plane run applications, set `dedicatedControlPlane: false`.',
  *check(lab) {
    const places = lab.clusters.flatMap((cluster) =>
      nodePlaces(cluster).map((place) => ({ ...place, cluster })),
    );
    for (const [first, { node, cluster, path }] of duplicates(places, (place) => place.node)) {
      const isSame = first.cluster === cluster;
      const again = isSame ? 'twice' : `and of '${first.cluster.name}'`;
      yield {
        at: { owner: cluster, path },
        message: `vm '${node.name}' is a node of '${cluster.name}' ${again}`,
        help: help(isSame, first.path[0] === path[0]),
        related: [
          {
            at: { owner: first.cluster, path: first.path },
            message: isSame ? 'the first time' : `a node of '${first.cluster.name}' here`,
          },
        ],
      };
    }
  },
};

// --- internal ---

function help(isSameCluster: boolean, isSameRole: boolean): string {
  if (!isSameCluster) return 'a machine joins one cluster: remove it from one of them';
  return isSameRole
    ? 'remove one of them'
    : 'a node has one role: remove one, ' +
        'and let the control plane run applications with `dedicatedControlPlane: false`';
}
