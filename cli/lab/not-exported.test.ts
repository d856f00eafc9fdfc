import { describe, expect, test } from 'vitest';
import { homelab, root } from '../fixtures/homelab.ts';
import { temporary } from '../fixtures/temporary.ts';

const model = `${root}/model/index.ts`;

const opening = `import { defineVm } from '${model}';
import { vm } from './base.ts';`;

const guests = (text: string): Record<string, string> => ({
  'lab/guests.ts': `${opening}\n${text}`,
});

/**
 * The files of a sound lab: hosts and guests, each a part. Guests follow as each test wants them.
 */
const files = (
  more: Readonly<Record<string, string>>,
  parts = 'base, guests',
): Record<string, string> => ({
  'lab/base.ts': `import {
  defineConvention,
  defineHost,
  defineImage,
  defineLocation,
  defineStoragePool,
  defineVlan,
  gib,
  tib,
} from '${model}';
export const convention = defineConvention({ version: 1, codenames: {}, patterns: {} });
export const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
export const atlas = defineHost({
  name: 'asgard-atlas',
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  memory: gib(64),
  networks: [styx],
});
export const bedrock = defineStoragePool({
  name: 'atlas-bedrock',
  host: atlas,
  backend: 'lvm-thin',
  capacity: tib(1),
});
export const debian = defineImage({
  name: 'tpl-debian-13-2026-09-28',
  type: 'cloud-image',
  url: 'https://example.com/debian-13.qcow2',
  checksum: '${'0'.repeat(64)}',
});
const disks = [{ pool: bedrock, size: gib(20) }];
export const vm = { host: atlas, cores: 2, memory: gib(2), image: debian, networks: [styx], disks };
`,
  ...guests("export const web1 = defineVm({ ...vm, name: 'web-01', vmId: 101 });\n"),
  'lab/index.ts': `import { defineLab } from '${model}';
import * as base from './base.ts';
import * as guests from './guests.ts';
export default defineLab({
  name: 'small',
  domain: 'example.com',
  repository: 'https://git.example.com/small',
  convention: base.convention,
  parts: [${parts}],
});
`,
  ...more,
});

/** What `check` says of a lab of these files. */
async function said(lab: Readonly<Record<string, string>>): Promise<string> {
  const { out, err } = await homelab(['check', '--lab', 'lab'], { cwd: temporary(lab) });
  expect(err).toBe('');
  return `\n${out.replaceAll(root, '/repo')}`;
}

test('a lab that exports all that it declares is fine, in a list too', async () => {
  const text = `const web = [1, 2].map((nn) =>
  defineVm({ ...vm, name: \`web-0\${nn}\`, vmId: 100 + nn }),
);
export { web };
`;
  expect(await said(files(guests(text)))).toBe('\nNo problems in 7 entities\n');
});

describe('what is declared and not exported never vanishes', () => {
  test('a guest without `export`', async () => {
    const text = `export const web1 = defineVm({ ...vm, name: 'web-01', vmId: 101 });
const web2 = defineVm({ ...vm, name: 'web-02', vmId: 102 });
`;
    const lab = files(guests(text));
    expect(await said(lab)).toMatchInlineSnapshot(`
      "
      error[not-in-lab]: vm 'web-02' is declared but not part of the lab: no part exports it
       --> lab/guests.ts:4:14
        |
      4 | const web2 = defineVm({ ...vm, name: 'web-02', vmId: 102 });
        |              ^^^^^^^^
        = help: write \`export\` in front of it, or remove it

      1 error in 6 entities
      "
    `);
    expect(
      (await homelab(['generate', '--lab', 'lab', '--out', 'out'], { cwd: temporary(lab) })).code,
    ).toBe(1);
    expect((await homelab(['export', '--lab', 'lab'], { cwd: temporary(lab) })).code).toBe(1);
  });

  test('a file that is imported and missing in `parts`', async () => {
    const lab = files({
      'lab/printers.ts': `${opening}
export const one = defineVm({ ...vm, name: 'print-01', vmId: 111 });
export const two = defineVm({ ...vm, name: 'print-02', vmId: 112 });
`,
    });
    const index = `${lab['lab/index.ts']}`.replace(
      'import * as guests',
      "import * as printers from './printers.ts';\nimport * as guests",
    );
    expect(await said({ ...lab, 'lab/index.ts': index })).toMatchInlineSnapshot(`
      "
      error[not-in-lab]: nothing of 'printers.ts' is part of the lab, but it declares vm 'print-01', vm 'print-02'
       --> lab/printers.ts:3:20
        |
      3 | export const one = defineVm({ ...vm, name: 'print-01', vmId: 111 });
        |                    ^^^^^^^^
       ::: lab/printers.ts:4:20  vm 'print-02'
        = help: write \`export\` in front of what it declares and add \`printers\` to \`parts\` (import * as printers from './printers.ts'), or remove the file

      1 error in 6 entities
      "
    `);
  });

  test('a file in `parts` that lost every `export`', async () => {
    expect(
      await said(files(guests("const web1 = defineVm({ ...vm, name: 'web-01', vmId: 101 });\n"))),
    ).toMatchInlineSnapshot(`
      "
      error[not-in-lab]: vm 'web-01' is declared but not part of the lab: no part exports it
       --> lab/guests.ts:3:14
        |
      3 | const web1 = defineVm({ ...vm, name: 'web-01', vmId: 101 });
        |              ^^^^^^^^
        = help: write \`export\` in front of it and list its file in \`parts\` of defineLab, or remove it

      1 error in 5 entities
      "
    `);
  });

  test('a file that is run twice, under two addresses', async () => {
    const text = "export const web1 = defineVm({ ...vm, name: 'web-01', vmId: 101 });\n";
    const again = opening.replace('base.ts', 'base.ts?again');
    const lab = files({ 'lab/guests.ts': `${again}\n${text}` });
    expect(await said(lab)).toMatchInlineSnapshot(`
      "
      error[not-in-lab]: 5 entities of 'base.ts' are declared twice, and only one of each is part of the lab: host 'asgard-atlas', image 'tpl-debian-13-2026-09-28', vlan 'styx-servers-vlan' and 2 more
        --> lab/base.ts:14:22
         |
      14 | export const atlas = defineHost({
         |                      ^^^^^^^^^^
        ::: lab/guests.ts:3:21  the second host 'asgard-atlas' is used here by vm 'web-01'
        ::: lab/guests.ts:3:21  the second image 'tpl-debian-13-2026-09-28' is used here by vm 'web-01'
        ::: lab/guests.ts:3:21  the second vlan 'styx-servers-vlan' is used here by vm 'web-01'
         = help: import 'base.ts' under one address everywhere (the same upper and lower case, no \`?…\`), or call what declares it once

      1 error in 6 entities
      "
    `);
  });
});

describe('a promise that nobody awaits', () => {
  const make = `const make = async (nn: string) =>
  defineVm({ ...vm, name: \`web-\${nn}\`, vmId: 100 + Number(nn) });
`;

  test('as an export, told where its entity is declared', async () => {
    const text = `${make}export const web1 = await make('01');
export const web2 = make('02');
`;
    expect(await said(files(guests(text)))).toMatchInlineSnapshot(`
      "
      error[promise-not-awaited]: vm 'web-02' is not part of the lab: export 'web2' is a promise of it, which was not awaited
       --> lab/guests.ts:4:3
        |
      4 |   defineVm({ ...vm, name: \`web-\${nn}\`, vmId: 100 + Number(nn) });
        |   ^^^^^^^^
       ::: lab/index.ts:9:17  the part that exports the promise
        = help: write \`await\` in front of what makes it: export const web2 = await …

      1 error in 6 entities
      "
    `);
  });

  test('as an export that takes longer than anybody waits', async () => {
    expect(
      await said(
        files(
          guests(
            'export const web1 = new Promise((settle) => setTimeout(settle, 60_000).unref());\n',
          ),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      error[promise-not-awaited]: export 'web1' is a promise that was not awaited: what it will be is not part of the lab
       --> lab/index.ts:9:17
        |
      9 |   parts: [base, guests],
        |                 ^^^^^^
        = help: write \`await\` in front of what makes it: export const web1 = await …

      1 error in 5 entities
      "
    `);
  });

  test('as a part', async () => {
    expect(await said(files({}, "base, guests, import('./more.ts')"))).toMatch(
      'lab-import-missing',
    );
    const lab = files(
      {
        'lab/more.ts': `${opening}
export const web2 = defineVm({ ...vm, name: 'web-02', vmId: 102 });
`,
      },
      "base, guests, import('./more.ts')",
    );
    expect(await said(lab)).toMatchInlineSnapshot(`
      "
      error[promise-not-awaited]: part 3 of the lab is a promise that was not awaited: vm 'web-02' is not part of the lab
       --> lab/index.ts:9:25
        |
      9 |   parts: [base, guests, import('./more.ts')],
        |                         ^^^^^^^^^^^^^^^^^^^
        = help: import the file at the top (import * as hosts from './hosts.ts'), or write \`await\` in front of it

      1 error in 6 entities
      "
    `);
  });

  test('in a field', async () => {
    const text = `${make}export const web1 = await make('01');
const host = (async () => vm.host)();
export const web2 = defineVm({ ...vm, host: host as never, name: 'web-02', vmId: 102 });
`;
    expect(await said(files(guests(text)))).toMatchInlineSnapshot(`
      "
      error[invalid-field]: vm 'web-02': 'host' must be what defineHost(…) returned, not a promise
       --> lab/guests.ts:7:39
        |
      7 | export const web2 = defineVm({ ...vm, host: host as never, name: 'web-02', vmId: 102 });
        |                                       ^^^^
        = help: write \`await\` in front of it, or of what makes it

      1 error in 7 entities
      "
    `);
  });

  test('that fails, as what went wrong', async () => {
    const text = `const make = async () => {
  throw new Error('no such file');
};
export const web1 = make();
`;
    expect(await said(files(guests(text)))).toMatchInlineSnapshot(`
      "
      error[lab-throws]: the lab threw while it was read: no such file
       --> lab/guests.ts:4:9
        |
      4 |   throw new Error('no such file');
        |         ^
        = help: \`define…\` and the size functions report wrong values by themselves: look at what this line calls

      1 error
      "
    `);
  });

  test('of something else than entities is the business of the lab', async () => {
    const text = `export const web1 = defineVm({ ...vm, name: 'web-01', vmId: 101 });
export const text = (async () => 'x')();
`;
    expect(await said(files(guests(text)))).toBe('\nNo problems in 6 entities\n');
  });
});
