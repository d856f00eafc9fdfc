import { showPath } from '../../diagnostics/index.ts';
import type { Finding } from '../../diagnostics/index.ts';
import type { Reference } from '../../graph/index.ts';
import type { Entity } from '../../kinds/index.ts';
import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const dependsOnPlanned: Rule = {
  id: 'depends-on-planned',
  severity: 'error',
  title: 'Something active needs what is planned or retiring',
  why:
    'What is planned is not there: whatever is deployed against it fails. What is retiring goes ' +
    'away, and takes down whatever still needs it.',
  remedy: 'Mark both alike, or let the active one use something that stays.',
  *check(lab) {
    for (const entity of lab.entities) {
      if (!isLive(entity)) continue;
      const broken = lab.referencesFrom(entity).filter(breaks);
      const targets = new Set(broken.map(({ to }) => to));
      for (const reference of broken)
        if (!behind(reference.to).some((other) => targets.has(other))) yield finding(reference);
    }
  },
};

// --- internal ---

function breaks({ from, to, path }: Reference): boolean {
  const field = `${from.kind}.${path.filter((step) => typeof step === 'string').join('.')}`;
  if (to.status === 'planned') return !offers.has(field);
  return (
    to.status === 'retiring' && from.status === 'active' && !offers.has(field) && !keeps.has(field)
  );
}

/** Fields that offer something to the other, or use it once there: the owner works without it. */
const offers = new Set([
  'service.fronts.target',
  'cluster.datasets',
  'dataset.clients',
  'tunnel.routes',
]);

/**
 * Fields that rightly name what is on its way out: members until they are drained, the last copies
 * of it, and the image that a guest was made from.
 */
const keeps = new Set([
  'cluster.controlPlane',
  'cluster.workers',
  'backup.source',
  'vm.image',
  'lxc.image',
]);

/** What lies behind an entity: when both are missing, only that is told. */
function behind(to: Entity): readonly Entity[] {
  switch (to.kind) {
    case 'pool':
      return [to.host];
    case 'dataset':
      return [to.pool, to.pool.host];
    case 'vlan':
      return [to.location];
    default:
      return [];
  }
}

function finding({ from, to, path }: Reference): Finding {
  return {
    at: { owner: from, path },
    message:
      `${from.kind} '${from.name}' is ${from.status}, ` +
      `but its \`${showPath(path)}\` is ${to.kind} '${to.name}', which is ${to.status}`,
    help:
      to.status === 'planned'
        ? `${meanwhile(from, to, path)}, or mark '${to.name}' as active`
        : `use something that stays, or mark '${from.name}' as retiring too`,
    related: [{ at: { owner: to, path: ['status'] }, message: `'${to.name}' is ${to.status}` }],
  };
}

/** One of a list can wait, while the owner can't do without a field. */
function meanwhile(from: Entity, to: Entity, [field, index]: Reference['path']): string {
  if (field !== undefined && typeof index === 'number') {
    return `leave out \`${showPath([field, index])}\` until '${to.name}' is there`;
  }
  if (from.status === 'retiring') return `let '${from.name}' keep what it uses until it is gone`;
  return `mark '${from.name}' as planned too`;
}
