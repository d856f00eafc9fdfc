import { expect, test } from 'vitest';
import { isLive, resolve, type Guest, type Location } from '../../model/index.ts';
import { exampleSecrets, rehearse } from '../../rehearsal/index.ts';
import { ownLab } from '../own-lab.ts';
import { hasTools, programs } from './play.ts';

const { lab } = resolve(ownLab);
const guestsAt = (site: Location): readonly Guest[] =>
  [...(lab?.vms ?? []), ...(lab?.lxcs ?? [])]
    .filter(isLive)
    .filter(({ host }) => host.location === site);

/** A rehearsal of 200 guests takes a minute, and says no more than one of 20. */
const MANY = 60;

const sites = (lab?.locations ?? [])
  .filter((site) =>
    lab?.hosts
      .filter(isLive)
      .some(({ location, platform }) => location === site && platform === 'proxmox'),
  )
  .filter((site) => guestsAt(site).length <= MANY);

test.skipIf(!hasTools || !lab)(
  'a rehearsal of the own lab makes every guest as the model says, and has nothing left to do',
  async () => {
    for (const location of sites) {
      if (!lab) throw new Error('the lab has errors');
      const lines: string[] = [];
      const secrets = exampleSecrets(lab);
      const outcome = await rehearse({ lab, location, secrets, programs }, (line) =>
        lines.push(line),
      );
      expect(outcome.failed?.said).toBeUndefined();
      expect(outcome.differences).toEqual([]);
      const names = guestsAt(location).map(({ name }) => name);
      expect(outcome.guests.map(({ name }) => name)).toEqual(names.toSorted());
      for (const name of names) expect(lines.join('\n')).toContain(` ${name} is made`);
    }
  },
);
