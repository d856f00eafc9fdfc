import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gib } from '../../model/index.ts';
import { ask, tokenPrivileges, type State } from '../../rehearsal/index.ts';
import {
  acheron,
  atlasBedrock,
  atlasMantle,
  house,
  prometheus,
  prometheusBedrock,
  styx,
} from './house.ts';
import { hasTools, play, type Play } from './play.ts';

const withCard = { web: { gpus: ['rtx-4090'] } };
const allEdited = {
  web: {
    ...withCard.web,
    description: 'Pages',
    cores: 4,
    memory: gib(8),
    networks: [styx, acheron],
    disks: [
      { pool: atlasBedrock, size: gib(60) },
      { pool: atlasMantle, size: gib(10) },
    ],
  },
  database: { startup: { order: 1 } },
  media: { cores: 4, memory: gib(4) },
};
const moved = { web: { host: prometheus, disks: [{ pool: prometheusBedrock, size: gib(40) }] } };

describe.skipIf(!hasTools)('the token of OpenTofu', () => {
  let it: Play;
  let fresh: State;
  beforeAll(async () => {
    it = await play(house(withCard));
    fresh = it.fresh;
    await it.plan(house(allEdited));
    expect(await it.apply()).toMatchObject({ code: 0 });
    await it.plan(house(moved));
    await it.apply();
  });
  afterAll(() => it.end());

  /** Calls that are refused when all that OpenTofu asked is asked again. */
  const refusals = (privileges: readonly string[]): string[] => {
    let state: State = { ...fresh, privileges };
    return it.on.proxmox.calls.flatMap((call) => {
      const result = ask(state, call);
      state = result.state;
      const { answer } = result;
      return 'status' in answer && answer.status === 403 ? [answer.message] : [];
    });
  };

  test('has every privilege that an apply wants', () => {
    expect(refusals(tokenPrivileges)).toEqual([]);
  });

  test.for(tokenPrivileges)('could not do without %s', (privilege) => {
    const others = tokenPrivileges.filter((name) => name !== privilege);
    expect(refusals(others).join('\n')).toContain(privilege);
  });
});
