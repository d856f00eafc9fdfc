import type { Finding } from '../../diagnostics/index.ts';
import type { Gpu, Host } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const duplicateGpu: Rule = {
  id: 'duplicate-gpu',
  severity: 'error',
  title: 'A host has two cards of one name or in one slot',
  why:
    'Guests name a card, Proxmox finds it by its slot: ' +
    'of two equal ones the wrong card may be passed through.',
  remedy: 'Give each card a name and the address that `lspci` shows for it.',
  *check(lab) {
    for (const host of lab.hosts) {
      for (const [index, gpu] of host.gpus.entries()) {
        // The first of its kind finds itself.
        const named = host.gpus.findIndex(({ name }) => name === gpu.name);
        const placed = host.gpus.findIndex(({ path }) => overlap(path, gpu.path));
        if (named === placed && named < index) yield listedTwice(host, gpu, index, named);
        else {
          if (named < index) yield sameName(host, gpu, index, named);
          if (placed < index) yield sameSlot(host, gpu, index, placed);
        }
      }
    }
  },
};

// --- internal ---

/**
 * Whether PCI addresses have a device in common: one without a function is that of all functions.
 */
const overlap = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

const listedTwice = (host: Host, { name }: Gpu, index: number, first: number): Finding => ({
  at: { owner: host, path: ['gpus', index] },
  message: `card '${name}' of '${host.name}' is listed twice`,
  help:
    'remove one of them; if there are two cards, ' +
    'give each its name and the address that `lspci -D` shows',
  related: [{ at: { owner: host, path: ['gpus', first] }, message: 'the first time' }],
});

const sameName = (host: Host, { name }: Gpu, index: number, first: number): Finding => ({
  at: { owner: host, path: ['gpus', index, 'name'] },
  message: `two cards of '${host.name}' have the name '${name}'`,
  help: `give each a name of its own, such as '${name}-a' and '${name}-b'`,
  related: [{ at: { owner: host, path: ['gpus', first, 'name'] }, message: 'the other one' }],
});

function sameSlot(host: Host, { path }: Gpu, index: number, first: number): Finding {
  const other = host.gpus[first]?.path ?? path;
  const isSame = other === path;
  return {
    at: { owner: host, path: ['gpus', index, 'path'] },
    message: isSame
      ? `two cards of '${host.name}' have the path '${path}'`
      : `two cards of '${host.name}' are in one slot, with the paths '${other}' and '${path}'`,
    help: isSame
      ? 'copy the address of each from `lspci -D`'
      : 'list the slot once, without a function, or each of its functions with its own',
    related: [{ at: { owner: host, path: ['gpus', first, 'path'] }, message: 'the other one' }],
  };
}
