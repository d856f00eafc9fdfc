import type { Guest, Service } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const startupOrder: Rule = {
  id: 'startup-order',
  severity: 'warning',
  title: 'A guest starts before the one that it needs',
  why: 'After a power cut Proxmox starts guests in their order, those without one last: the service comes up, misses what it needs and gives up or serves errors.',
  remedy: 'Give the guest that is needed a lower `startup.order`.',
  *check(lab) {
    for (const service of lab.services) {
      const own = guestOf(service);
      if (!own?.startup || !own.onBoot) continue;
      for (const [index, needed] of service.dependsOn.entries()) {
        const other = guestOf(needed);
        // Hosts start by themselves: only on one host is there an order.
        if (!other || other === own || other.host !== own.host || !other.onBoot) continue;
        if (own.startup.order >= (other.startup?.order ?? Infinity)) continue;
        yield {
          at: { owner: own, path: ['startup', 'order'] },
          message: `${own.kind} '${own.name}' starts before '${other.name}', which carries '${needed.name}' that its '${service.name}' needs`,
          note: `order of '${own.name}' ${own.startup.order}, of '${other.name}' ${other.startup?.order ?? 'none, which is last'}`,
          help: `give '${other.name}' a lower order than '${own.name}'`,
          related: [
            { at: { owner: service, path: ['dependsOn', index] }, message: `'${service.name}' needs '${needed.name}'` },
            { at: { owner: other, path: ['startup'] }, message: `'${other.name}' starts later` },
          ],
        };
      }
    }
  },
};

// --- internal ---

const guestOf = ({ runsOn }: Service): Guest | undefined => (runsOn.kind === 'vm' || runsOn.kind === 'lxc' ? runsOn : undefined);
