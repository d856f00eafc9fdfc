import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gib } from '../../model/index.ts';
import { ask, tokenPrivileges, type Result, type State } from '../../rehearsal/index.ts';
import {
  acheron,
  another,
  atlasBedrock,
  atlasMantle,
  house,
  prometheus,
  prometheusBedrock,
  styx,
} from './house.ts';
import { hasTools, play, type Play } from './play.ts';

const withCard = {
  web: { gpus: ['rtx-4090'] },
  database: { agent: true },
  more: [another],
};
const largerDisk = {
  ...withCard,
  web: {
    ...withCard.web,
    disks: [
      { pool: atlasBedrock, size: gib(60) },
      { pool: atlasMantle, size: gib(10) },
    ],
  },
};
const allEdited = {
  ...withCard,
  web: {
    ...largerDisk.web,
    description: 'Pages',
    cores: 4,
    memory: gib(8),
    networks: [styx, acheron],
  },
  database: { agent: true, startup: { order: 1 } },
  media: { cores: 4, memory: gib(4) },
};
const moved = {
  ...allEdited,
  more: [{ ...another, host: prometheus, disks: [{ pool: prometheusBedrock, size: gib(40) }] }],
};

test('the role in tofu/README.md has the privileges of the token', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../tofu/README.md'), 'utf8');
  const listed = /--privs "([^"]+)"/.exec(readme)?.[1] ?? '';
  expect(listed.split(/[\s\\]+/)).toEqual(tokenPrivileges);
});

describe.skipIf(!hasTools)('the token of OpenTofu', () => {
  let it: Play;
  let fresh: State;
  beforeAll(async () => {
    it = await play(house(withCard));
    fresh = it.fresh;
    for (const edit of [largerDisk, allEdited]) {
      await it.plan(house(edit));
      const applied = await it.apply();
      expect(applied.code, applied.said).toBe(0);
    }
    await it.plan(house(moved));
    await it.apply();
  });
  afterAll(() => it.end());

  /** Answers when all that OpenTofu asked is asked again. */
  const answers = (privileges: readonly string[]): Result['answer'][] => {
    let state: State = { ...fresh, privileges };
    return it.on.proxmox.calls.map((call) => {
      const result = ask(state, call);
      state = result.state;
      return result.answer;
    });
  };

  test('has every privilege that an apply wants', () => {
    const refused = answers(tokenPrivileges).filter(
      (answer) => 'status' in answer && answer.status === 403,
    );
    expect(refused).toEqual([]);
  });

  test.for(tokenPrivileges)('could not do without %s', (privilege) => {
    const others = tokenPrivileges.filter((name) => name !== privilege);
    expect(answers(others)).not.toEqual(answers(tokenPrivileges));
  });
});
