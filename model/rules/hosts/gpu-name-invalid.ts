import type { Rule } from '../rule.ts';

export const gpuNameInvalid: Rule = {
  id: 'gpu-name-invalid',
  severity: 'error',
  title: 'Proxmox refuses the name of a card',
  why:
    'The name of a card becomes the id of a resource mapping, ' +
    'by which Proxmox knows it on every host: ' +
    '`tofu apply` fails before any guest is made.',
  remedy: 'Write two or more letters, digits, `-` or `_`, with a letter first.',
  *check(lab) {
    for (const host of lab.hosts) {
      for (const [index, { name }] of host.gpus.entries()) {
        if (host.platform !== 'proxmox' || MAPPING_ID.test(name)) continue;
        const guess = repaired(name);
        yield {
          at: { owner: host, path: ['gpus', index, 'name'] },
          message:
            `card '${name}' of '${host.name}' has a name ` +
            'that Proxmox refuses as the id of a resource mapping',
          help: MAPPING_ID.test(guess)
            ? `write '${guess}', here and in \`gpus\` of guests`
            : "write two or more letters, digits, '-' or '_', " +
              "with a letter first, such as 'rtx-4090'",
        };
      }
    }
  },
};

// --- internal ---

/** The format `pve-configid` of the Proxmox API. */
const MAPPING_ID = /^[a-z][a-z0-9_-]+$/i;

/**
 * Words from the first one that begins with a letter.
 * @example repaired('2nd RTX 4090 (left)') // 'rtx-4090-left'
 */
const repaired = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .replace(/^(?:[^a-z][^-]*(?:-|$))+/, '');
