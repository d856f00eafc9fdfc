import { duplicates } from '../_duplicates.ts';
import { placeOf } from '../_place-of.ts';
import type { Rule } from '../rule.ts';

export const duplicateDevice: Rule = {
  id: 'duplicate-device',
  severity: 'error',
  title: 'A container is given the same device twice',
  why:
    'Both ask for one device file in the container: which of the file modes it gets is left to ' +
    'chance, or the container does not start at all.',
  remedy: 'List each device once, with the file mode that it needs.',
  *check(lab) {
    for (const lxc of lab.lxcs) {
      const devices = lxc.devices.map(({ path }, index) => ({
        path,
        at: { owner: lxc, path: ['devices', index, 'path'] },
      }));
      for (const [first, { path, at }] of duplicates(devices, placeOf)) {
        yield {
          at,
          message: `lxc '${lxc.name}' is given device '${path}' twice`,
          help: 'remove one of them',
          related: [{ at: first.at, message: 'the first one' }],
        };
      }
    }
  },
};
