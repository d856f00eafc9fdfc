import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { engine, temporary } from '../fixtures/temporary.ts';
import { homelab, root } from '../fixtures/homelab.ts';

const codenames = "{ location: { asgard: 'x' }, host: { atlas: 'x' } }";
const head = `import { defineConvention, defineHost, defineLab, defineLocation, gib } from '${engine}';
const convention = defineConvention({ version: 1, codenames: ${codenames}, patterns: {} });
const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
`;
// One long line: what is shown of it is cut.
const labFields =
  "name: 'small', domain: 'example.com', repository: 'https://git.example.com/small', convention";
const tail = (parts: string): string =>
  `export default defineLab({ ${labFields}, parts: [${parts}] });\n`;

describe('check', () => {
  test('finds nothing wrong with a good lab', async () => {
    expect(await homelab(['check', '--lab', 'cli/fixtures/small'])).toEqual({
      code: 0,
      out: 'No problems in 3 entities\n',
      err: '',
    });
  });

  test('takes the path of an index.ts for its folder', async () => {
    expect(
      await homelab(['check', '--lab', 'small/index.ts', '--format', 'json'], {
        cwd: join(root, 'cli', 'fixtures'),
      }),
    ).toEqual({
      code: 0,
      out: '[]\n',
      err: 'No problems in 3 entities\n',
    });
  });

  test('shows all faults of a lab with their places, in the order of the file', async () => {
    const cwd = temporary({
      'lab/index.ts': `${head}const atlas = defineHost({
  name: 'asgard-atls',
  location: asgard,
  platform: 'proxmos',
  cors: 8,
  memory: gib(64),
});
const parts = { atlas };
${tail('{ asgard }, parts, parts')}`,
    });
    const { code, out } = await homelab(['check', '--lab', 'lab'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "error[missing-field]: host 'asgard-atls' has no 'cores'
       --> lab/index.ts:4:15
        |
      4 | const atlas = defineHost({
        |               ^^^^^^^^^^
        = help: add 'cores': a whole number from 1 to 1024

      error[invalid-field]: host 'asgard-atls': 'platform' must be one of 'proxmox', 'truenas', not 'proxmos'
       --> lab/index.ts:7:3
        |
      7 |   platform: 'proxmos',
        |   ^^^^^^^^
        = help: did you mean 'proxmox'?

      error[unknown-field]: host 'asgard-atls' has no field 'cors'
       --> lab/index.ts:8:3
        |
      8 |   cors: 8,
        |   ^^^^
        = help: did you mean 'cores'?

      error[duplicate-part]: part 3 of the lab is the same as part 2
        --> lab/index.ts:12:150
         |
      12 | … convention, parts: [{ asgard }, parts, parts] });
         |                                          ^^^^^
        ::: lab/index.ts:12:143  the first one
         = help: remove one of them

      4 errors in 2 entities
      "
    `);
  });

  test('prints diagnostics as JSON with paths as seen from the working folder', async () => {
    const cwd = temporary({
      'lab/index.ts': `${head}const parts = { asgard };\n${tail('parts,\n  parts')}`,
    });
    const { code, out, err } = await homelab(['check', '--lab', './lab/', '--format', 'json'], {
      cwd,
    });
    expect({ code, err }).toEqual({ code: 1, err: '1 error in 1 entity\n' });
    expect(JSON.parse(out)).toEqual([
      {
        rule: 'duplicate-part',
        severity: 'error',
        message: 'part 2 of the lab is the same as part 1',
        help: 'remove one of them',
        file: 'lab/index.ts',
        line: 6,
        column: 3,
        endColumn: 8,
        path: 'parts[1]',
        excerpt: { line: '  parts] });', marks: '  ^^^^^' },
        related: [{ message: 'the first one', file: 'lab/index.ts', line: 5, column: 131 }],
      },
    ]);
  });

  test('survives names of emoji and of 10,000 characters', async () => {
    const long = 'a'.repeat(10_000);
    const others = "platform: 'proxmox', cores: 8, memory: gib(64)";
    const text = `${head}const smile = defineHost({ name: '😀👩‍🚀', location: asgard, ${others} });
const long = defineHost({ location: asgard, name: '${long}', ${others} });
${tail('{ asgard, smile, long }')}`;
    const cwd = temporary({ 'lab/index.ts': text });
    const { code, out, err } = await homelab(['check', '--lab', 'lab'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/--> lab\/index\.ts:4:28\n/);
    expect(out).toMatch(/--> lab\/index\.ts:5:45\n/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(700);
  });

  test('annotates for GitHub', async () => {
    const cwd = temporary({ 'lab/index.ts': `${head}export default 5;\n` });
    expect(await homelab(['check', '--lab', 'lab', '--format', 'github'], { cwd })).toEqual({
      code: 1,
      out:
        '::error file=lab/index.ts,line=4,endLine=4,col=1,endColumn=14,title=lab-not-a-lab::' +
        "the default export of 'lab/index.ts' is a number, not a lab" +
        '%0Ahelp: write `export default defineLab({ … })`\n',
      err: '1 error\n',
    });
  });

  test('writes SARIF that lists every rule', async () => {
    const { code, out } = await homelab([
      'check',
      '--lab',
      'cli/fixtures/small',
      '--format',
      'sarif',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [], tool: { driver: { name: 'homelab' } } }],
    });
    expect(out).toContain('"id": "lab-not-found"');
  });
});
