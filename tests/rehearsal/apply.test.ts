import { describe, expect, test } from 'vitest';
import { isLive, resolve } from '../../model/index.ts';
import { exampleSecrets, rehearse } from '../../rehearsal/index.ts';
import { ownLab } from '../own-lab.ts';
import { hasTools, programs } from './play.ts';

const { lab } = resolve(ownLab);
const sites = (lab?.locations ?? []).filter((location) =>
  lab?.hosts
    .filter(isLive)
    .some((host) => host.location === location && host.platform === 'proxmox'),
);

describe.skipIf(!hasTools || !lab)('a rehearsal of the own lab', () => {
  test.for(sites.map(({ name }) => name))(
    'makes every guest of %s as the model says, and has nothing left to do',
    async (name) => {
      const location = sites.find((site) => site.name === name);
      if (!lab || !location) throw new Error(`no site ${name}`);
      const lines: string[] = [];
      const secrets = exampleSecrets(lab);
      const outcome = await rehearse({ lab, location, secrets, programs }, (line) =>
        lines.push(line),
      );
      expect(outcome.failed?.said).toBeUndefined();
      expect(outcome.differences).toEqual([]);
      const guests = [...lab.vms, ...lab.lxcs].filter(isLive);
      const here = guests.filter(({ host }) => host.location === location);
      expect(outcome.guests.map((guest) => guest.name)).toEqual(
        here.map((guest) => guest.name).toSorted(),
      );
      for (const guest of here) expect(lines.join('\n')).toContain(` ${guest.name} is made`);
    },
  );
});
