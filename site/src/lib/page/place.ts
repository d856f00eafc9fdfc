import { containerOf, kindOf, nodesOf } from '../../../../model/index.ts';
import type { Cluster, Entity, Host } from '../../../../model/index.ts';
import type { Sentence, Topic } from './entity-page.ts';
import { capital, listed, mention, plain, topic } from './sentence.ts';
import { verbOf } from './verbs.ts';

/**
 * Where an entity is, down to the building.
 *
 * @example 'Runs on authentik-01, on asgard-atlas, in asgard.'
 */
export function placeTopic(entity: Entity): Topic[] {
  const container = containerOf(entity);
  const field = kindOf(entity.kind).standsIn;
  if (!container || field === undefined) return [];
  const verb = capital(verbOf({ from: entity, path: [field], to: container }).one);
  const own: Sentence =
    entity.kind === 'cluster' ? [', its nodes on ', ...listed(hostsOf(entity))] : [];
  const sentence = [`${verb} `, mention(container), ...nodes(container), ...further(container)];
  return topic('Where', [plain(...sentence, ...own, '.')]);
}

/** Hosts that carry the nodes of a cluster. */
export const hostsOf = (cluster: Cluster): Host[] => [
  ...new Set(nodesOf(cluster).map(({ host }) => host)),
];

// --- internal ---

/** What the container stands in itself, and so on. */
function further(entity: Entity): Sentence {
  const container = containerOf(entity);
  if (!container) return [];
  const isInside = ['location', 'pool', 'cluster'].includes(container.kind);
  return [isInside ? ', in ' : ', on ', mention(container), ...further(container)];
}

const nodes = (container: Entity): Sentence =>
  container.kind === 'cluster' ? [', whose nodes run on ', ...listed(hostsOf(container))] : [];
