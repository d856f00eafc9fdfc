import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withGuest, without, type Guest, type State } from '../../rehearsal/index.ts';
import { house } from './house.ts';
import { hasTools, play, type Play } from './play.ts';

type Drift = (state: State) => State;

const edited =
  (id: string, change: (guest: Guest) => Partial<Guest>): Drift =>
  (state) => {
    const guest = state.guests[id];
    if (!guest) throw new Error(`no guest ${id}`);
    return withGuest(state, { ...guest, ...change(guest) });
  };
const withConfig = (id: string, config: Guest['config']): Drift =>
  edited(id, (guest) => ({
    config: { ...guest.config, ...config },
    running: { ...guest.running, ...config },
  }));

/** Taken to the other host with its disks, as `qm migrate --targetstorage` does. */
const moved = edited('101', ({ config }) => {
  const entries = Object.entries(config).map(([field, value]) => [
    field,
    value.replace('atlas-bedrock', 'prometheus-bedrock'),
  ]);
  const there: Guest['config'] = Object.fromEntries(entries);
  return { node: 'asgard-prometheus', config: there, running: there };
});

/** What somebody did by hand, and what a plan of the same lab then does. */
const cases: Readonly<Record<string, { drift: Drift; does: readonly string[] }>> = {
  'memory that was given by hand': {
    drift: withConfig('101', { memory: '8192' }),
    does: ['update web-01'],
  },
  'a guest that was stopped': {
    drift: edited('101', () => ({ isRunning: false, running: {} })),
    does: ['update web-01'],
  },
  'a guest that was deleted': {
    drift: (state) => ({ ...state, guests: without(state.guests, '101') }),
    does: ['create web-01'],
  },
  'a container that was deleted': {
    drift: (state) => ({ ...state, guests: without(state.guests, '201') }),
    does: ['create media-01'],
  },
  'protection that was taken off': {
    drift: withConfig('102', { protection: '0' }),
    does: ['update database-01'],
  },
  'a card that was put into another network': {
    drift: (state) => {
      const net0 = state.guests['101']?.config['net0']?.replace(/tag=\d+/, 'tag=4000') ?? '';
      return withConfig('101', { net0 })(state);
    },
    does: ['update web-01'],
  },
  'an image that was deleted': {
    drift: (state) => ({
      ...state,
      files: state.files.filter(({ volume }) => !volume.includes('import')),
    }),
    does: ['create tpl-debian-13-2026-09-28/asgard-atlas'],
  },
  'a pool that lost a guest': {
    drift: edited('101', () => ({ pool: undefined })),
    does: ['update web-01'],
  },
};

describe.skipIf(!hasTools)('what somebody does by hand on Proxmox VE', () => {
  let it: Play;
  beforeAll(async () => {
    it = await play(house());
  });
  afterAll(() => it.end());

  test.for(Object.entries(cases))(
    '%s is shown by a plan, and mended by its apply',
    async ([, { drift, does }]) => {
      await it.restore();
      it.on.proxmox.drift(drift);
      const plan = await it.plan(house());
      expect(plan.does, plan.said).toEqual(does);
      const applied = await it.apply();
      expect(applied.code, applied.said).toBe(0);
      expect(await it.isSettled()).toBe(true);
    },
  );

  test('a guest that was moved to another host is never made anew', async () => {
    await it.restore();
    it.on.proxmox.drift(moved);
    const plan = await it.plan(house());
    expect(plan.does, plan.said).toEqual(['update web-01']);
    const { code, said } = await it.apply();
    expect(code).toBe(1);
    expect(said.replaceAll(/\s+/g, ' ')).toContain(
      "storage 'prometheus-bedrock' is not available on node 'asgard-atlas'",
    );
    expect(it.on.proxmox.state().guests['101']?.isRunning).toBe(true);
  });
});
