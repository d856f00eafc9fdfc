import type { ResolvedLab } from '../../../model/index.ts';
import { relationsOf } from '../graph/index.ts';
import type { Diagram } from '../graph/index.ts';
import { access } from './access.ts';
import { backup } from './backup.ts';
import { clusterView } from './cluster.ts';
import { hostView } from './host.ts';
import { locationView } from './location.ts';
import { network } from './network.ts';
import { overview } from './overview.ts';
import { storage } from './storage.ts';

/** Every picture of a lab, the overview first. */
export function diagramsOf(lab: ResolvedLab): Diagram[] {
  const relations = relationsOf(lab);
  return [
    overview(lab, relations),
    ...lab.locations.map((location) => locationView(lab, relations, location)),
    ...lab.hosts.map((host) => hostView(lab, relations, host)),
    ...lab.clusters.map((cluster) => clusterView(lab, relations, cluster)),
    network(lab, relations),
    access(lab, relations),
    storage(lab, relations),
    backup(lab),
  ];
}
