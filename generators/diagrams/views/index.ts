import type { ResolvedLab } from '../../../model/index.ts';
import type { Diagram } from '../diagram.ts';
import { linesOf } from '../lines.ts';
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
  const lines = linesOf(lab);
  return [
    overview(lab, lines),
    ...lab.locations.map((location) => locationView(lab, lines, location)),
    ...lab.hosts.map((host) => hostView(lab, lines, host)),
    ...lab.clusters.map((cluster) => clusterView(lab, lines, cluster)),
    network(lab, lines),
    access(lab, lines),
    storage(lab, lines),
    backup(lab),
  ];
}
