import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gib } from '../../model/index.ts';
import { consequenceOf, exampleSecrets, readConsequences, waiting } from '../../rehearsal/index.ts';
import type { Consequence, SiteSecrets } from '../../rehearsal/index.ts';
import {
  acheron,
  another,
  atlasBedrock,
  atlasMantle,
  house,
  newerDebian,
  prometheusBedrock,
  styx,
  type Edit,
} from './house.ts';
import { hasTools, play, type Plan, type Play } from './play.ts';

interface Case {
  readonly edit?: Edit;
  /** An edit of the vault, not of the model. */
  readonly secrets?: (secrets: SiteSecrets) => SiteSecrets;
  /** Everything that the plan does. */
  readonly does: readonly string[];
  /** Guests that are started anew, or have to be before they have it all. */
  readonly reboots?: readonly string[];
  /** The worst that the table of consequences foretells. Default: a reboot where there is one. */
  readonly costs?: Consequence;
}

const web = 'update web-01';
const media = 'update media-01';

const cases: Readonly<Record<string, Case>> = {
  'a description': { edit: { web: { description: 'Pages' } }, does: [web] },
  'a place in the order of start': { edit: { web: { startup: { order: 3 } } }, does: [web] },
  'no start with the host': { edit: { web: { onBoot: false } }, does: [web] },
  'more memory': { edit: { web: { memory: gib(6) } }, does: [web], reboots: ['web-01'] },
  'more cores': { edit: { web: { cores: 4 } }, does: [web], reboots: ['web-01'] },
  'another type of processor': {
    edit: { web: { cpuType: 'host' } },
    does: [web],
    reboots: ['web-01'],
  },
  'memory that may be taken back': {
    edit: { web: { ballooning: true } },
    does: [web],
    reboots: ['web-01'],
  },
  'a larger disk': {
    edit: { web: { disks: [{ pool: atlasBedrock, size: gib(60) }] } },
    does: [web],
  },
  'one disk more': {
    edit: {
      web: {
        disks: [
          { pool: atlasBedrock, size: gib(40) },
          { pool: atlasMantle, size: gib(10) },
        ],
      },
    },
    does: [web],
  },
  'one disk fewer': {
    edit: { database: { disks: [{ pool: atlasBedrock, size: gib(40) }] } },
    does: ['update database-01'],
    costs: 'data loss',
  },
  'a disk out of the backup': {
    edit: { web: { disks: [{ pool: atlasBedrock, size: gib(40), backup: false }] } },
    does: [web],
  },
  'a second network': {
    edit: { web: { networks: [styx, acheron] } },
    does: [web],
    reboots: ['web-01'],
  },
  'another network': { edit: { web: { networks: [acheron] } }, does: [web], reboots: ['web-01'] },
  'another address in the vault': {
    secrets: (secrets) => ({
      ...secrets,
      addresses: {
        ...secrets.addresses,
        [styx.name]: { ...secrets.addresses[styx.name], 'web-01': '192.0.2.99' },
      },
    }),
    does: [web],
    reboots: ['web-01'],
  },
  'a card of the host': { edit: { web: { gpus: ['rtx-4090'] } }, does: [web], reboots: ['web-01'] },
  'a newer image': {
    edit: { web: { image: newerDebian } },
    does: ['create tpl-debian-13-2026-10-28/asgard-atlas'],
  },
  protection: { edit: { web: { protection: true } }, does: [web] },
  'no protection any more': {
    edit: { database: { protection: false } },
    does: ['update database-01'],
  },
  'another id': { edit: { web: { vmId: 111 } }, does: ['replace web-01'], costs: 'replace' },
  'another name, that says the former one': {
    edit: { web: { name: 'web-02', renamedFrom: 'web-01' } },
    does: ['update web-02'],
  },
  'another name and protection at once': {
    edit: { web: { name: 'web-02', renamedFrom: 'web-01', protection: true } },
    does: ['update web-02'],
  },
  'another name of a container': {
    edit: { media: { name: 'media-02', renamedFrom: 'media-01' } },
    does: ['update media-02'],
    reboots: ['media-02'],
  },
  'one guest more': { edit: { more: [another] }, does: ['create web-02'] },
  'one guest fewer': { edit: { web: false }, does: ['delete web-01'] },
  'more memory of a container': {
    edit: { media: { memory: gib(4) } },
    does: [media],
    reboots: ['media-01'],
  },
  'more cores of a container': { edit: { media: { cores: 4 } }, does: [media] },
  'a larger disk of a container': {
    edit: { media: { rootfs: { pool: prometheusBedrock, size: gib(30) } } },
    does: [media],
  },
  'a second network of a container': {
    edit: { media: { networks: [styx, acheron] } },
    does: [media],
    reboots: ['media-01'],
  },
  'a volume of a container': {
    edit: { media: { mounts: [{ source: prometheusBedrock, path: '/srv', size: gib(9) }] } },
    does: ['replace media-01'],
    costs: 'replace',
  },
};

describe.skipIf(!hasTools)('one edit of a house that stands', () => {
  const table = readConsequences();
  let it: Play;
  beforeAll(async () => {
    it = await play(house());
  });
  afterAll(() => it.end());

  test.for(Object.entries(cases))('%s', async ([, asked]) => {
    const { edit, secrets, does, reboots = [], costs } = asked;
    await it.restore();
    const lab = house(edit);
    const given = exampleSecrets(lab);
    const plan = await it.plan(lab, secrets ? secrets(given) : given);
    expect(plan.does, plan.said).toEqual(does);

    const before = it.on.proxmox.calls.length;
    const applied = await it.apply();
    expect(applied.code, applied.said).toBe(0);
    expect(foretold(plan)).toBe(costs ?? (reboots.length > 0 ? 'reboot' : 'free'));
    expect(seen(it, before)).toEqual(reboots);
    expect(it.on.proxmox.calls.filter(({ status }) => status === 501)).toEqual([]);
    expect(await it.isSettled()).toBe(true);
  });

  test('a disk that is taken out is gone from its guest, and lies unused in its pool', async () => {
    await it.restore();
    await it.plan(house({ database: { disks: [{ pool: atlasBedrock, size: gib(40) }] } }));
    await it.apply();
    expect(it.on.proxmox.state().guests['102']?.config).toMatchObject({
      scsi0: expect.stringContaining('atlas-bedrock:'),
      unused0: expect.stringContaining('atlas-mantle:'),
    });
  });

  /** No edit here touches more than one guest that is there. */
  const foretold = ({ changes }: Plan): Consequence =>
    changes.map((change) => consequenceOf(table, change)).find((worst) => worst !== undefined) ??
    'free';
});

// --- internal ---

/** Guests that were started anew, and those that wait for it; not those that are new. */
function seen({ on: { proxmox } }: Play, before: number): string[] {
  const calls = proxmox.calls.slice(before).filter(({ method }) => method === 'POST');
  const made = new Set(calls.map(({ sent }) => sent['vmid']));
  const stopped = new Set(
    calls.map(({ path }) => /(\d+)\/status\/(?:reboot|stop|shutdown)$/.exec(path)?.[1]),
  );
  return Object.values(proxmox.state().guests)
    .filter((guest) => !made.has(guest.id))
    .filter((guest) => stopped.has(guest.id) || waiting(guest).length > 0)
    .map(({ config }) => config['name'] ?? config['hostname'] ?? '')
    .toSorted();
}
