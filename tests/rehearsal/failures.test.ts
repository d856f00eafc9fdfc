import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gib } from '../../model/index.ts';
import { withGuest, type State } from '../../rehearsal/index.ts';
import { another, atlasBedrock, house, prometheus, prometheusBedrock, type Edit } from './house.ts';
import { hasTools, play, type Play } from './play.ts';

describe.skipIf(!hasTools)('an apply that fails', () => {
  let it: Play;
  beforeAll(async () => {
    it = await play(house());
  });
  beforeEach(() => it.restore());
  afterAll(() => it.end());

  /** Applies an edit and tells what OpenTofu said of its failure, on one line. */
  const failure = async (edit: Edit): Promise<string> => {
    const { code, said } = await it.plan(house(edit));
    expect(code, said).toBe(0);
    const applied = await it.apply();
    expect(applied.code).toBe(1);
    return applied.said.replaceAll(/\s+/g, ' ');
  };
  const heals = async (edit: Edit): Promise<void> => {
    await it.plan(house(edit));
    const applied = await it.apply();
    expect(applied.code, applied.said).toBe(0);
    expect(await it.isSettled()).toBe(true);
  };
  const drift = (change: Partial<State>): void =>
    it.on.proxmox.drift((state) => ({ ...state, ...change }));
  const locked = (lock: string | undefined): void =>
    it.on.proxmox.drift((state) => {
      const guest = state.guests['101'];
      return guest ? withGuest(state, { ...guest, lock }) : state;
    });

  test('a guest that is being backed up says so, and is changed by the next apply', async () => {
    const edit: Edit = { web: { memory: gib(6) } };
    locked('backup');
    expect(await failure(edit)).toContain('VM is locked (backup)');
    locked(undefined);
    await heals(edit);
  });

  test('a full storage names the volume, and the guest is made when there is room', async () => {
    const edit: Edit = { more: [another] };
    const { storages } = it.on.proxmox.state();
    const bedrock = storages[atlasBedrock.name];
    if (!bedrock) throw new Error('no storage');
    drift({ storages: { ...storages, [atlasBedrock.name]: { ...bedrock, size: 80 } } });
    expect(await failure(edit)).toContain('out of space');
    expect(Object.keys(it.on.proxmox.state().guests)).not.toContain('103');
    drift({ storages });
    await heals(edit);
  });

  test('a token that may not do it says which privilege it lacks', async () => {
    const edit: Edit = { web: { memory: gib(6) } };
    const { privileges } = it.on.proxmox.state();
    drift({ privileges: privileges.filter((name) => name !== 'VM.Config.Memory') });
    expect(await failure(edit)).toContain('Permission check failed (/vms/101, VM.Config.Memory)');
    drift({ privileges });
    await heals(edit);
  });

  test('a cluster that does not answer in time is told, and asked again later', async () => {
    const edit: Edit = { more: [another] };
    it.on.proxmox.fail(({ method, path }) =>
      method === 'POST' && path.endsWith('/qemu')
        ? { status: 596, message: 'Connection timed out' }
        : undefined,
    );
    expect(await failure(edit)).toContain('Connection timed out');
    it.on.proxmox.fail(() => undefined);
    await heals(edit);
  });

  test('work that takes a while is asked about until it has ended', async () => {
    drift({ taskLength: 2 });
    await it.plan(house({ more: [another] }));
    const before = it.on.proxmox.calls.length;
    expect(await it.apply()).toMatchObject({ code: 0 });
    const asked = it.on.proxmox.calls.slice(before).filter(({ path }) => path.endsWith('/status'));
    const tasks = asked.filter(({ path }) => path.includes('/tasks/'));
    expect(tasks.length).toBe(3 * new Set(tasks.map(({ path }) => path)).size);
    expect(it.on.proxmox.state().guests['103']?.isRunning).toBe(true);
  });

  test('a disk that shrinks is refused, and nothing is lost', async () => {
    const smaller: Edit = { web: { disks: [{ pool: atlasBedrock, size: gib(30) }] } };
    expect(await failure(smaller)).toMatch(/shrink/i);
    expect(it.on.proxmox.state().guests['101']?.config['scsi0']).toContain('size=40G');
    await heals({});
  });

  test('the disk of a container that shrinks is refused, and nothing is lost', async () => {
    const smaller: Edit = { media: { rootfs: { pool: prometheusBedrock, size: gib(10) } } };
    expect(await failure(smaller)).toContain('has to be greater than the current disk');
    expect(it.on.proxmox.state().guests['201']?.config['rootfs']).toContain('size=20G');
    await heals({});
  });

  test('a larger disk waits while something else wants a reboot, and comes with the next apply', async () => {
    const both: Edit = {
      web: { memory: gib(6), disks: [{ pool: atlasBedrock, size: gib(60) }] },
    };
    expect(await failure(both)).toContain('cannot resize disks while the VM is running');
    expect(it.on.proxmox.state().guests['101']?.config['memory']).toBe('6144');
    await heals(both);
    expect(it.on.proxmox.state().guests['101']?.config['scsi0']).toContain('size=60G');
  });

  test('a guest whose disks are on its host does not move to another, and stays', async () => {
    const there: Edit = {
      web: { host: prometheus, disks: [{ pool: prometheusBedrock, size: gib(40) }] },
    };
    expect(await failure(there)).toContain(
      "storage 'atlas-bedrock' is not available on node 'asgard-prometheus'",
    );
    expect(it.on.proxmox.state().guests['101']?.node).toBe('asgard-atlas');
    await heals({});
  });

  test('a protected guest is destroyed by no plan', async () => {
    const { code, said } = await it.plan(house({ database: false }));
    expect(code).toBe(1);
    expect(said).toContain('Error: Resource instance cannot be destroyed');
    expect(said).toContain('database-01');
    expect(Object.keys(it.on.proxmox.state().guests)).toContain('102');
  });

  test('a guest under a new name is another guest, whose id is still taken', async () => {
    const renamed: Edit = { web: false, more: [{ ...another, vmId: 101 }] };
    const plan = await it.plan(house(renamed));
    expect(plan.does).toEqual(['create web-02', 'delete web-01']);
  });
});
