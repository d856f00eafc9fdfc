import type { Entity, EntityKind, ResolvedLab } from '../../../model/index.ts';
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
 * write them all into files. What nothing depends on has none of what happens without it.
 */
export function entityDiagrams(lab: ResolvedLab): Diagram[] {
  const relations = relationsOf(lab);
  const neighbours = lab.entities.filter(({ kind }) => withNeighbours.has(kind));
  const outages = lab.entities.filter(isFallible).map((entity) => impactView(lab, entity));
  return [
    ...neighbours.map((entity) => neighbourhood(lab, relations, entity)),
    ...outages.filter(({ edges }) => edges.length > 0),
  ];
}

/** Whether people ask what happens without it. */
export const isFallible = ({ kind }: Entity): boolean => kind !== 'image' && kind !== 'backup';

// --- internal ---

/** Kinds without a picture of their own place. */
const withNeighbours = new Set<EntityKind>([
  'vm',
  'lxc',
  'cloud-vm',
  'vlan',
  'pool',
  'dataset',
  'bucket',
  'service',
  'tunnel',
  'zone',
]);
