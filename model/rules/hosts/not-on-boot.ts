import { clusterOf, isLive, servicesOn } from '../../relations/index.ts';
import { few } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const notOnBoot: Rule = {
  id: 'not-on-boot',
  severity: 'warning',
  title: 'A guest that others need does not start with its host',
  why: 'After a power cut or an update of the host it stays down until somebody notices.',
  remedy: 'Remove `onBoot: false`.',
  *check(lab) {
    for (const guest of [...lab.vms, ...lab.lxcs]) {
      if (guest.onBoot || guest.status !== 'active') continue;
      const cluster = guest.kind === 'vm' ? clusterOf(lab, guest) : undefined;
      const carried = [...(cluster ? [cluster] : []), ...servicesOn(lab, guest)];
      const needs = carried.filter(isLive).map(({ kind, name }) => `${kind} '${name}'`);
      if (needs.length === 0) continue;
      yield {
        at: { owner: guest, path: ['onBoot'] },
        message:
          `${guest.kind} '${guest.name}' does not start with its host, ` +
          `but carries ${few(needs, 3)}`,
        help: 'remove `onBoot: false`',
      };
    }
  },
};
