import type { Guest, Service } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const startupOrder: Rule = {
  id: 'startup-order',
  severity: 'warning',
  title: 'A guest starts before the one that it needs',
  why:
    'After a power cut Proxmox starts guests in their order, those without one last: ' +
    'the service comes up, misses what it needs and gives up or serves errors.',
  remedy: 'Give the guest that is needed a lower `startup.order`.',
  *check(lab) {
    // Several services may need what the same guest carries: that is one mistake.
    const told = new Map<Guest, Set<Guest>>();
    for (const service of lab.services) {
      const own = guestOf(service);
      if (!own?.startup || !own.onBoot) continue;
      const toldOfOwn = told.get(own) ?? new Set();
      told.set(own, toldOfOwn);
      for (const [index, needed] of service.dependsOn.entries()) {
        const other = guestOf(needed);
        // Hosts start by themselves: only on one host is there an order.
        if (!other || other.host !== own.host || !other.onBoot) continue;
        const isEarlier = own.startup.order < (other.startup?.order ?? Infinity);
        if (!isEarlier || toldOfOwn.has(other)) continue;
        toldOfOwn.add(other);
        const later = other.startup?.order ?? 'none, which is last';
        yield {
          at: { owner: own, path: ['startup', 'order'] },
          message:
            `${own.kind} '${own.name}' starts before '${other.name}', ` +
            `which carries '${needed.name}' that its '${service.name}' needs`,
          note: `order of '${own.name}' ${own.startup.order}, of '${other.name}' ${later}`,
          help: help(own, own.startup.order, other),
          related: [
            {
              at: { owner: service, path: ['dependsOn', index] },
              message: `'${service.name}' needs '${needed.name}'`,
            },
            { at: { owner: other, path: ['startup'] }, message: `'${other.name}' starts later` },
          ],
        };
      }
    }
  },
};

// --- internal ---

const guestOf = ({ runsOn }: Service): Guest | undefined =>
  runsOn.kind === 'vm' || runsOn.kind === 'lxc' ? runsOn : undefined;

/** Orders begin at 1: what starts first can only be moved back. */
function help(own: Guest, order: number, other: Guest): string {
  if (order > 1) return `give '${other.name}' an order below ${order}`;
  return other.startup
    ? `give '${own.name}' an order above ${other.startup.order}, or exchange the two`
    : `give '${other.name}' an order, and '${own.name}' a higher one`;
}
