import type { EntityKind, ResolvedLab } from '../../../model/index.ts';
import { relationsOf } from '../graph/index.ts';
import type { Diagram } from '../graph/index.ts';
import { access } from './access.ts';
import { backup } from './backup.ts';
import { clusterView } from './cluster.ts';
import { hostView } from './host.ts';
import { impactView } from './impact.ts';
import { locationView } from './location.ts';
import { neighbourhood } from './neighbourhood.ts';
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

/**
 * Pictures of single entities, which the site shows on their pages: there are too many of them to
 * write them all into files.
 */
export function entityDiagrams(lab: ResolvedLab): Diagram[] {
  const relations = relationsOf(lab);
  const hit = lab.entities.filter(({ kind }) => fallible.has(kind));
  return [
    ...lab.services.map((service) => neighbourhood(lab, relations, service)),
    ...hit.map((entity) => impactView(lab, entity)),
  ];
}

// --- internal ---

/** Kinds that people ask for what happens without them. */
const fallible = new Set<EntityKind>([
  'location',
  'host',
  'vm',
  'lxc',
  'cloud-vm',
  'vlan',
  'pool',
  'dataset',
  'cluster',
  'service',
  'tunnel',
  'zone',
  'bucket',
]);
