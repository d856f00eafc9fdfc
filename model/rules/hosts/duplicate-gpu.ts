import type { Rule } from '../rule.ts';

export const duplicateGpu: Rule = {
  id: 'duplicate-gpu',
  severity: 'error',
  title: 'A host has two cards of one name or in one slot',
  why: 'Guests name a card, Proxmox finds it by its slot: of two equal ones the wrong card may be passed through.',
  remedy: 'Give each card a name and the address that `lspci` shows for it.',
  *check(lab) {
    for (const host of lab.hosts) {
      for (const field of ['name', 'path'] as const) {
        const seen = new Map<string, number>();
        for (const [index, gpu] of host.gpus.entries()) {
          const first = seen.get(gpu[field]);
          if (first === undefined) seen.set(gpu[field], index);
          else {
            yield {
              at: { owner: host, path: ['gpus', index, field] },
              message: `two cards of '${host.name}' have the ${field} '${gpu[field]}'`,
              help: field === 'name' ? `call them '${gpu.name}-a' and '${gpu.name}-b'` : 'copy the address of each from `lspci -D`',
              related: [{ at: { owner: host, path: ['gpus', first, field] }, message: 'the other one' }],
            };
          }
        }
      }
    }
  },
};
