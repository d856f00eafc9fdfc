import { describe, expect, test } from 'vitest';
import { gib } from '../entity/index.ts';
import { defineBackup, defineBucket, defineHost, defineLab, defineVm } from '../kinds/index.ts';
import type { Host, Lab, Vm } from '../kinds/index.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  babylon,
  convention,
  debian,
  labOf,
  styx,
} from '../rules/fixtures/_base.ts';
import { record, resolve, type Recording } from './index.ts';

const here = import.meta.dirname;
const fields = { host: atlas, cores: 2, memory: gib(8), image: debian, networks: [styx] };
const vm = (nn: string, more: object = {}) => {
  const name: string = `web-${nn}`;
  return defineVm({
    ...fields,
    disks: [{ pool: atlasBedrock, size: gib(20) }],
    name,
    vmId: 100 + Number(nn),
    ...more,
  });
};
const hostFields = {
  location: asgard,
  platform: 'proxmox',
  cores: 8,
  memory: gib(32),
  networks: [acheron],
} as const;

/** Loads a lab as if a file of this folder held it, and tells what is wrong with it. */
async function loaded(
  parts: () => Readonly<Record<string, object>>,
  folder = here,
): Promise<{ lab: Lab; recording: Recording }> {
  const { module, recording } = await record(folder, async () => ({ default: labOf(parts()) }));
  return { lab: module.default, recording };
}

async function told(
  parts: () => Readonly<Record<string, object>>,
  folder = here,
): Promise<string[]> {
  const { lab, recording } = await loaded(parts, folder);
  return resolve(lab, recording).findings.map(({ rule, message, related = [] }) =>
    [`${rule}: ${message}`, ...related.map((other) => other.message)].join(' | '),
  );
}

/** Of a lab that exports something made of a guest that it does not export. */
const toldOfCopy = (copyOf: (template: Vm) => object): Promise<string[]> =>
  told(() => {
    const disks = [{ pool: atlasBedrock, size: gib(20) }];
    const template = defineVm({ ...fields, disks, name: 'web-01', vmId: 101 });
    return { worker: copyOf(template) };
  });

const makeVm = async (nn: string): Promise<Vm> => vm(nn);
const makeHost = async (): Promise<Host> => defineHost({ ...hostFields, name: 'asgard-zunesha' });

test('what is exported is in the lab, in lists and objects too', async () => {
  expect(await told(() => ({ one: vm('01'), more: [vm('02'), { three: vm('03') }] }))).toEqual([]);
});

describe('one mistake is told once', () => {
  test('a loop whose guests nobody collects', async () => {
    expect(
      await told(() => {
        for (const nn of ['01', '02', '03', '04']) vm(nn);
        return { five: vm('05') };
      }),
    ).toEqual([
      "not-in-lab: 4 entities that are declared here are not part of the lab: vm 'web-01', vm 'web-02', vm 'web-03' and 1 more",
    ]);
  });

  test('a guest takes along what only it leads to', async () => {
    expect(
      await told(() => {
        const host = defineHost({ ...hostFields, name: 'asgard-zunesha' });
        vm('01', { host });
        return { two: vm('02') };
      }),
    ).toEqual([
      "not-in-lab: vm 'web-01' is declared but not part of the lab: no part exports it | nor is host 'asgard-zunesha', which it uses",
    ]);
  });

  test('a file of which nothing is exported', async () => {
    expect(
      await told(() => {
        vm('01', { host: defineHost({ ...hostFields, name: 'asgard-zunesha' }) });
        return {};
      }),
    ).toEqual([
      "not-in-lab: nothing of 'unlisted.test.ts' is part of the lab, but it declares vm 'web-01', host 'asgard-zunesha' | host 'asgard-zunesha'",
    ]);
  });

  test('but what an entity of the lab uses is told for itself', async () => {
    expect(
      await told(() => {
        const host: Host = defineHost({ ...hostFields, name: 'asgard-zunesha' });
        defineVm({
          ...fields,
          host,
          name: 'web-01',
          vmId: 101,
          disks: [{ pool: atlasBedrock, size: gib(20) }],
        });
        return { two: vm('02', { host }) };
      }),
    ).toMatchInlineSnapshot(`
      [
        "not-in-lab: host 'asgard-zunesha' is used by vm 'web-02' but is not part of the lab | used here by vm 'web-02'",
        "not-in-lab: vm 'web-01' is declared but not part of the lab: no part exports it",
        "pool-of-another-host: vm 'web-02' runs on 'asgard-zunesha', pool 'atlas-bedrock' is on 'asgard-atlas' | the pool is on asgard-atlas",
      ]
    `);
  });

  test('a guest that others are copied from', async () => {
    expect(await toldOfCopy((template) => ({ ...template, name: 'web-02', vmId: 102 })))
      .toMatchInlineSnapshot(`
      [
        "copied-entity: export 'worker' looks like vm 'web-02' but is a copy, which is not part of the lab | the fields are those of vm 'web-01'",
      ]
    `);
    expect(await toldOfCopy((template) => vm('02', template))).toMatchInlineSnapshot(`
      [
        "unknown-field: vm 'web-01' is given a 'kind', which comes from a spread of another entity",
      ]
    `);
  });

  test('a backup that is not exported is not missed by others', async () => {
    expect(
      await told(() => {
        const target = defineBucket({ name: 'homelab-babylon-backups-storage', location: babylon });
        const one = vm('01');
        defineBackup({ name: 'vm-web-01-daily', source: one, target, frequency: 'daily' });
        return { one, target };
      }),
    ).toEqual([
      "not-in-lab: backup 'vm-web-01-daily' is declared but not part of the lab: no part exports it",
    ]);
  });
});

describe('what belongs to others is theirs', () => {
  test('a file elsewhere may hold more than the lab wants', async () => {
    expect(
      await told(() => {
        defineHost({ ...hostFields, name: 'asgard-zunesha' });
        return { one: vm('01') };
      }, '/elsewhere'),
    ).toEqual([]);
  });

  test('but a function elsewhere makes guests of the lab', async () => {
    expect(
      await told(() => {
        vm('02');
        return { one: vm('01') };
      }, '/elsewhere'),
    ).toEqual(["not-in-lab: vm 'web-02' is declared but not part of the lab: no part exports it"]);
  });

  test('a lab may be made of another one', async () => {
    const { module, recording } = await record(here, async () => {
      const whole = labOf({ one: vm('01'), two: vm('02') });
      return { default: defineLab({ ...whole, parts: whole.parts.slice(0, 1) }) };
    });
    expect(resolve(module.default, recording).findings).toEqual([]);
  });

  test('what was declared before or after the load is not looked at', async () => {
    vm('01');
    const { lab, recording } = await loaded(() => ({ two: vm('02') }));
    vm('03');
    expect(resolve(lab, recording).findings).toEqual([]);
    expect(resolve(lab).findings).toEqual([]);
  });
});

describe('promises', () => {
  test('in lists and as parts are told with what they hold', async () => {
    const { module, recording } = await record(here, async () => ({
      default: defineLab({
        ...labOf({}),
        parts: [
          ...labOf({}).parts,
          { more: [makeVm('01')], later: new Promise(() => {}) },
          makeVm('03'),
          Promise.resolve({ four: vm('04'), five: vm('05') }),
        ],
      }),
    }));
    expect(resolve(module.default, recording).findings.map(({ message, help }) => [message, help]))
      .toMatchInlineSnapshot(`
      [
        [
          "vm 'web-01' is not part of the lab: export 'more[0]' is a promise of it, which was not awaited",
          "write \`await\` in front of what makes it: export const more = await Promise.all([ … ])",
        ],
        [
          "export 'later' is a promise that was not awaited: what it will be is not part of the lab",
          "write \`await\` in front of what makes it: export const later = await …",
        ],
        [
          "part 3 of the lab is a promise that was not awaited: vm 'web-03' is not part of the lab",
          "import the file at the top (import * as hosts from './hosts.ts'), or write \`await\` in front of it",
        ],
        [
          "part 4 of the lab is a promise that was not awaited: vm 'web-04' and 1 more are not part of the lab",
          "import the file at the top (import * as hosts from './hosts.ts'), or write \`await\` in front of it",
        ],
      ]
    `);
  });

  test('of promises are followed', async () => {
    expect(await told(() => ({ one: (async () => [makeVm('01')])(), two: vm('02') }))).toEqual([
      "promise-not-awaited: vm 'web-01' is not part of the lab: export 'one' is a promise of it, which was not awaited" +
        ' | the part that exports the promise',
    ]);
    const circle: Promise<object> = Promise.resolve({}).then((self) =>
      Object.assign(self, { circle }),
    );
    expect(await told(() => ({ circle, two: vm('02') }))).toEqual([]);
  });

  test('without a recording each of them may hold an entity', () => {
    const { findings } = resolve(labOf({ one: makeVm('01'), text: Promise.resolve('x') }));
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toMatchInlineSnapshot(`
      [
        "promise-not-awaited: export 'one' is a promise that was not awaited: what it will be is not part of the lab",
        "promise-not-awaited: export 'text' is a promise that was not awaited: what it will be is not part of the lab",
      ]
    `);
  });

  test('of an entity in a field are told there', async () => {
    expect(await told(() => ({ one: vm('01', { host: makeHost() }) }))).toMatchInlineSnapshot(`
      [
        "invalid-field: vm 'web-01': 'host' must be what defineHost(…) returned, not a promise",
      ]
    `);
  });
});

test('a convention of its own is no entity', async () => {
  expect(await told(() => ({ one: vm('01'), convention }))).toEqual([]);
});
