import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { homelab } from '../fixtures/homelab.ts';
import { engine, temporary } from '../fixtures/temporary.ts';

/** What `check` says of a lab of these files, without the closing line. */
async function diagnosticOf(
  files: Readonly<Record<string, string>>,
  folder = 'lab',
): Promise<string> {
  const { code, out, err } = await homelab(['check', '--lab', folder], { cwd: temporary(files) });
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toMatch(/\n\n1 error\n$/);
  return `\n${out.replace('\n\n1 error\n', '')}\n`;
}

describe('a lab that can not be loaded is a fault with a place', () => {
  test('no such folder', async () => {
    expect(await diagnosticOf({ 'model/lab/index.ts': '' }, 'model/lba')).toMatchInlineSnapshot(`
      "
      error[lab-not-found]: there is no folder 'model/lba'
       --> model/lba:1:1
        = help: did you mean 'model/lab'?
      "
    `);
  });

  test('a folder above the lab', async () => {
    expect(await diagnosticOf({ 'model/lab/index.ts': '' }, 'model')).toMatchInlineSnapshot(`
      "
      error[lab-not-found]: the folder 'model' has no index.ts
       --> model:1:1
        = help: did you mean 'model/lab'?
      "
    `);
  });

  test('an empty folder', async () => {
    expect(await diagnosticOf({ 'lab/readme.md': '' })).toMatchInlineSnapshot(`
      "
      error[lab-not-found]: the folder 'lab' has no index.ts
       --> lab:1:1
        = help: a lab is a folder whose index.ts says \`export default defineLab({ … })\`
      "
    `);
  });

  test('another file', async () => {
    expect(
      await diagnosticOf(
        { 'lab/hosts.ts': '', 'lab/index.ts': 'export default defineLab({});' },
        'lab/hosts.ts',
      ),
    ).toMatchInlineSnapshot(`
      "
      error[lab-not-found]: 'lab/hosts.ts' is not the folder of a lab
       --> lab/hosts.ts:1:1
        |
      1 |
        | ^
        = help: pass the folder whose index.ts exports the lab, such as --lab lab
      "
    `);
  });

  test('a file beside the folder of the lab', async () => {
    expect(await diagnosticOf({ 'README.md': '# homelab', 'model/lab/index.ts': '' }, 'README.md'))
      .toMatchInlineSnapshot(`
      "
      error[lab-not-found]: 'README.md' is not the folder of a lab
       --> README.md:1:1
        |
      1 | # homelab
        | ^
        = help: did you mean 'model/lab'?
      "
    `);
  });

  test('a missing comma', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': "import './hosts.ts';",
        'lab/hosts.ts': "export const a = {\n  name: 'a'\n  cores: 8,\n};\n",
      }),
    ).toMatchInlineSnapshot(`
      "
      error[lab-syntax-error]: this can't be read as TypeScript: Expected ',', got 'ident'
       --> lab/hosts.ts:3:3
        |
      3 |   cores: 8,
        |   ^^^^^
        = help: the mistake is at this place or just before it: look for a missing comma, quote or bracket
      "
    `);
  });

  test('an enum', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': 'export const a: number = 1;\n\nenum Size { Small }\n',
      }),
    ).toMatchInlineSnapshot(`
      "
      error[lab-syntax-error]: this can't be read as TypeScript: TypeScript enum is not supported in strip-only mode
       --> lab/index.ts:3:1
        |
      3 | enum Size { Small }
        | ^^^^^^^^^^^^^^^^^^^
        = help: Node only strips types: write a plain object instead of an enum or namespace, and assign fields instead of parameter properties
      "
    `);
  });

  test('quotes of a word processor', async () => {
    const files = { 'lab/index.ts': 'export const a = 1;\nexport const b = “two”;\n' };
    expect(await diagnosticOf(files)).toMatchInlineSnapshot(`
      "
      error[lab-syntax-error]: this can't be read as TypeScript: Unexpected character '“'
       --> lab/index.ts:2:18
        |
      2 | export const b = “two”;
        |                  ^
        = help: write straight quotes: ' or " instead of “, which is a letter to a program
      "
    `);
  });

  test('a merge that is not finished', async () => {
    const sides = ['<<<<<<< HEAD', 'export const b = 2;', '=======', 'export const b = 3;'];
    const files = {
      'lab/index.ts': ['export const a = 1;', ...sides, '>>>>>>> main', ''].join('\n'),
    };
    expect(await diagnosticOf(files)).toMatchInlineSnapshot(`
      "
      error[lab-syntax-error]: this can't be read as TypeScript: Merge conflict marker encountered
       --> lab/index.ts:2:1
        |
      2 | <<<<<<< HEAD
        | ^^^^^^^
        = help: finish the merge: keep what is right of both sides, and remove the lines of <<<<<<<, ======= and >>>>>>>
      "
    `);
  });

  test('a name that is declared twice, which only V8 notices', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': "import './hosts.ts';",
        'lab/hosts.ts': 'const atlas: number = 1;\nconst atlas = 2;\n',
      }),
    ).toMatchInlineSnapshot(`
      "
      error[lab-syntax-error]: this can't be read as TypeScript: Identifier 'atlas' has already been declared
       --> lab/hosts.ts:2:7
        |
      2 | const atlas = 2;
        |       ^
        = help: give one of them another name
      "
    `);
  });

  test('no default export', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': `import { defineLab } from '${engine}';
export const lab = defineLab({ name: 'a' });
`,
      }),
    ).toMatchInlineSnapshot(`
        "
        error[lab-no-default-export]: 'lab/index.ts' has no default export
         --> lab/index.ts:1:1
          |
        1 | import { defineLab } from '../engine/index.ts';
          | ^
          = help: write \`export default lab;\` as well
        "
      `);
  });

  test('a default export that is something else', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': `import { defineLocation } from '${engine}';
export default defineLocation({ name: 'asgard', provider: 'aws' });
`,
      }),
    ).toMatchInlineSnapshot(`
      "
      error[lab-not-a-lab]: the default export of 'lab/index.ts' is the location 'asgard', not a lab
       --> lab/index.ts:2:1
        |
      2 | export default defineLocation({ name: 'asgard', provider: 'aws' });
        | ^^^^^^^^^^^^^^
        = help: write \`export default defineLab({ … })\`
      "
    `);
  });

  test('a lab of another model', async () => {
    const text = await diagnosticOf({
      'lab/index.ts': "export default { kind: 'lab', name: 'homelab', parts: [] };\n",
    });
    const modelOfProgram = /(?:\.\.\/)+.*\/model\/index\.ts/;
    expect(text.replace(modelOfProgram, '<path>/model/index.ts')).toMatchInlineSnapshot(`
      "
      error[lab-not-a-lab]: the default export of 'lab/index.ts' is a lab, but made by another copy of the model than this program
       --> lab/index.ts:1:1
        |
      1 | export default { kind: 'lab', name: 'homelab', parts: [] };
        | ^^^^^^^^^^^^^^
        = help: in every file of it: import { … } from '<path>/model/index.ts'
      "
    `);
  });

  test('files that import each other', async () => {
    const files = {
      'lab/index.ts': "import { atlas } from './hosts.ts';\nexport default atlas;\n",
      'lab/hosts.ts': "import { styx } from './networks.ts';\nexport const atlas = { styx };\n",
      'lab/networks.ts': `import type { X } from './types.ts';
import { atlas } from './hosts.ts';

export const styx = [atlas];
`,
    };
    expect(await diagnosticOf(files)).toMatchInlineSnapshot(`
      "
      error[lab-circular-import]: 'atlas' does not exist yet: networks.ts → hosts.ts → networks.ts import each other in a circle
       --> lab/networks.ts:4:22
        |
      4 | export const styx = [atlas];
        |                      ^^^^^
       ::: lab/networks.ts:2:23  networks.ts imports ./hosts.ts
       ::: lab/hosts.ts:1:22  hosts.ts imports ./networks.ts
        = help: let references go in one direction only: move what both need into a file of its own, or the entity to the file that it refers to
      "
    `);
  });

  test('a value that is used above its definition', async () => {
    expect(await diagnosticOf({ 'lab/index.ts': 'export default [styx];\nconst styx = 1;\n' }))
      .toMatchInlineSnapshot(`
      "
      error[lab-throws]: 'styx' is used before it is defined
       --> lab/index.ts:1:17
        |
      1 | export default [styx];
        |                 ^^^^
        = help: move its definition above this line
      "
    `);
  });

  test('two values that name each other: no order of them would help', async () => {
    const two = `const make = (fields: object) => fields;
const certManager = make({ name: 'cert-manager' });
export const traefik = make({
  dependsOn: [certManager, grafana],
});
export const grafana = make({
  name: 'traefik', // not that of traefik
  traefik: 1,
  ingress: traefik,
});
export default [traefik, grafana];
`;
    expect(await diagnosticOf({ 'lab/index.ts': two })).toMatchInlineSnapshot(`
      "
      error[lab-throws]: 'grafana' is used before it is defined, and no order would help: it and 'traefik' name each other
       --> lab/index.ts:4:28
        |
      4 |   dependsOn: [certManager, grafana],
        |                            ^^^^^^^
       ::: lab/index.ts:9:12  'grafana' names 'traefik' here
        = help: let references go in one direction only: remove one of them
      "
    `);
    const long = two
      .replace('ingress: traefik', 'uses: [...loki]')
      .replace('export default', 'const loki = [`${traefik}`];\nexport default');
    expect(await diagnosticOf({ 'lab/index.ts': long })).toMatchInlineSnapshot(`
      "
      error[lab-throws]: 'grafana' is used before it is defined, and no order would help: traefik → grafana → loki → traefik name each other in a circle
       --> lab/index.ts:4:28
        |
      4 |   dependsOn: [certManager, grafana],
        |                            ^^^^^^^
       ::: lab/index.ts:9:13  'grafana' names 'loki' here
       ::: lab/index.ts:11:18  'loki' names 'traefik' here
        = help: let references go in one direction only: remove one of them
      "
    `);
    const own = two.replace('certManager, grafana', 'traefik');
    expect(await diagnosticOf({ 'lab/index.ts': own })).toMatchInlineSnapshot(`
      "
      error[lab-throws]: 'traefik' is used in its own definition
       --> lab/index.ts:4:15
        |
      4 |   dependsOn: [traefik],
        |               ^^^^^^^
        = help: remove it there: what is being made can not be referred to yet
      "
    `);
    const none = two.replace('ingress: traefik', "ingress: '{traefik}', url: certManager.traefik");
    expect(await diagnosticOf({ 'lab/index.ts': none })).toContain(
      'help: move its definition above this line',
    );
  });

  test('an error that it throws', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': "import './hosts.ts';",
        'lab/hosts.ts': `const sizes: Record<string, { gib: number }> = {};
export const size = sizes['atlas'].gib;
`,
      }),
    ).toMatchInlineSnapshot(`
      "
      error[lab-throws]: the lab threw while it was read: Cannot read properties of undefined (reading 'gib')
       --> lab/hosts.ts:2:36
        |
      2 | export const size = sizes['atlas'].gib;
        |                                    ^
        = help: \`define…\` and the size functions report wrong values by themselves: look at what this line calls
      "
    `);
  });

  test('a name that is misspelt where it is used', async () => {
    const files = {
      'lab/index.ts': `import './hosts.ts';
import { prometheus, atlas as first } from './hosts.ts';
export default [first, promotheus];
`,
      'lab/hosts.ts': 'export const prometheus = 1, atlas = 2;\n',
    };
    expect(await diagnosticOf(files)).toMatchInlineSnapshot(`
      "
      error[lab-throws]: there is no 'promotheus' in this file: it neither declares nor imports it
       --> lab/index.ts:3:24
        |
      3 | export default [first, promotheus];
        |                        ^^^^^^^^^^
        = help: did you mean 'prometheus'?
      "
    `);
  });

  test('a name that is nowhere near another one', async () => {
    expect(await diagnosticOf({ 'lab/index.ts': 'export default defineLab({});\n' }))
      .toMatchInlineSnapshot(`
      "
      error[lab-throws]: there is no 'defineLab' in this file: it neither declares nor imports it
       --> lab/index.ts:1:1
        |
      1 | export default defineLab({});
        | ^^^^^^^^^
        = help: import 'defineLab', or declare it above this line
      "
    `);
  });

  test('an end of the program', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': "import './hosts.ts';",
        'lab/hosts.ts': 'const a: number = 1;\nif (a > 0) process.exit(0);\n',
      }),
    ).toMatchInlineSnapshot(`
      "
      error[lab-throws]: the lab calls process.exit() while it is read
       --> lab/hosts.ts:2:20
        |
      2 | if (a > 0) process.exit(0);
        |                    ^
        = help: remove it: throw an Error if the lab can not go on, and leave the exit code to the program
      "
    `);
  });

  test('something thrown that is no error', async () => {
    expect(await diagnosticOf({ 'lab/index.ts': "throw 'no way';\n" })).toMatchInlineSnapshot(`
      "
      error[lab-throws]: the lab threw while it was read: no way
       --> lab/index.ts:1:1
        |
      1 | throw 'no way';
        | ^
        = help: throw an Error, so that its place can be shown
      "
    `);
  });

  test('an import of a name that is not exported', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': "import {\n  atlsa,\n} from './hosts.ts';\n",
        'lab/hosts.ts': 'export const atlas = 1, b = 2;\n',
      }),
    ).toMatchInlineSnapshot(`
      "
      error[lab-import-missing]: './hosts.ts' does not export 'atlsa'
       --> lab/index.ts:2:3
        |
      2 |   atlsa,
        |   ^^^^^
        = help: did you mean 'atlas'?
      "
    `);
  });

  test('an import of a name that is declared but not exported', async () => {
    const files = {
      'lab/index.ts': "import { worker1, worker2 } from './guests.ts';\n",
      'lab/guests.ts': 'export const worker1 = 1;\nconst worker2 = 2;\n',
    };
    expect(await diagnosticOf(files)).toMatchInlineSnapshot(`
      "
      error[lab-import-missing]: './guests.ts' does not export 'worker2'
       --> lab/index.ts:1:19
        |
      1 | import { worker1, worker2 } from './guests.ts';
        |                   ^^^^^^^
       ::: lab/guests.ts:2:7  'worker2' is declared here, without \`export\`
        = help: write \`export\` in front of 'worker2' in lab/guests.ts:2
      "
    `);
  });

  test('an import of a name that only a comment declares, which lost its end', async () => {
    const guests = `export const worker1 = 1;
/** Signs people in: '/*' and "//".
export const authentik01 = 2;
/** Keeps what they do. */
export const loki01 = 3;
`;
    const index = "import { loki01, authentik01 } from './guests.ts';\n";
    expect(await diagnosticOf({ 'lab/index.ts': index, 'lab/guests.ts': guests }))
      .toMatchInlineSnapshot(`
      "
      error[lab-import-missing]: './guests.ts' does not export 'authentik01': it stands inside a comment that begins at line 2
       --> lab/index.ts:1:18
        |
      1 | import { loki01, authentik01 } from './guests.ts';
        |                  ^^^^^^^^^^^
       ::: lab/guests.ts:2:1  the comment begins here
        = help: close the comment: write \`*/\` above lab/guests.ts:3
      "
    `);
    expect(await diagnosticOf({ 'lab/index.ts': `${guests}export default [authentik01];\n` }))
      .toMatchInlineSnapshot(`
      "
      error[lab-throws]: there is no 'authentik01': it stands inside a comment that begins at line 2
       --> lab/index.ts:6:17
        |
      6 | export default [authentik01];
        |                 ^^^^^^^^^^^
       ::: lab/index.ts:2:1  the comment begins here
        = help: close the comment: write \`*/\` above lab/index.ts:3
      "
    `);
    const other = `export const authentik1 = 2;\n${guests}`;
    const misspelt = index.replace('authentik01', 'authentik02');
    expect(await diagnosticOf({ 'lab/index.ts': misspelt, 'lab/guests.ts': other })).toContain(
      "did you mean 'authentik1'?",
    );
  });

  test('an import of a type as a value', async () => {
    expect(await diagnosticOf({ 'lab/index.ts': `import { Host } from '${engine}';\n` }))
      .toMatchInlineSnapshot(`
      "
      error[lab-import-missing]: '../engine/index.ts' does not export 'Host'
       --> lab/index.ts:1:10
        |
      1 | import { Host } from '../engine/index.ts';
        |          ^^^^
        = help: 'Host' is a type: write \`import type { Host } from '../engine/index.ts'\`
      "
    `);
  });

  test('an import of a file that does not exist', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': "import './a.ts';\nimport * as hosts from './hostz.ts';\n",
        'lab/a.ts': '',
        'lab/hosts.ts': '',
      }),
    ).toMatchInlineSnapshot(`
      "
      error[lab-import-missing]: there is no './hostz.ts' to import
       --> lab/index.ts:2:24
        |
      2 | import * as hosts from './hostz.ts';
        |                        ^^^^^^^^^^^^
        = help: did you mean './hosts.ts'?
      "
    `);
  });

  test('an import without the ending', async () => {
    expect(
      await diagnosticOf({
        'lab/index.ts': "import * as hosts from './hosts';\n",
        'lab/hosts.ts': '',
      }),
    ).toMatchInlineSnapshot(`
      "
      error[lab-import-missing]: there is no './hosts' to import
       --> lab/index.ts:1:24
        |
      1 | import * as hosts from './hosts';
        |                        ^^^^^^^^^
        = help: write './hosts.ts'
      "
    `);
  });

  test('an import of a package', async () => {
    expect(await diagnosticOf({ 'lab/index.ts': "import left from 'left-padding-of-nobody';\n" }))
      .toMatchInlineSnapshot(`
      "
      error[lab-import-missing]: there is no 'left-padding-of-nobody' to import
       --> lab/index.ts:1:18
        |
      1 | import left from 'left-padding-of-nobody';
        |                  ^^^^^^^^^^^^^^^^^^^^^^^^
        = help: a lab needs only the model (\`../index.ts\`) and its own files: remove the package, or install it with npm
      "
    `);
  });
});

const lab = (parts: string): string =>
  `import { defineConvention, defineLab } from '${engine}';
const convention = defineConvention({
  version: 1,
  codenames: { location: { asgard: 'x' } },
  patterns: {},
});
export default defineLab({
  name: 'small',
  domain: 'example.com',
  repository: 'https://git.example.com/small',
  convention,
  parts: [${parts}],
});
`;
const locations = `import { defineLocation } from '${engine}';
export const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
`;

test('a file that nothing imports is a warning', async () => {
  const cwd = temporary({
    'lab/index.ts': `import * as locations from './locations.ts';\n${lab('locations')}`,
    'lab/locations.ts': `import type { Text } from './types.ts';\n${locations}`,
    'lab/guests.ts': `import { defineZone } from '${engine}';

export const zone = defineZone({ name: 'example.com' });
`,
    'lab/guests.test.ts': "defineZone({ name: 'example.com' });\n",
    'lab/types.ts': 'export type Text = string;\n',
    'lab/notes.ts': 'export const text = 1;\n',
  });
  const { code, out, err } = await homelab(['check', '--lab', 'lab'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(`\n${out}`).toMatchInlineSnapshot(`
    "
    warning[lab-file-unused]: no file of the lab imports 'guests.ts': what it declares is not part of the lab
     --> lab/guests.ts:3:21
      |
    3 | export const zone = defineZone({ name: 'example.com' });
      |                     ^^^^^^^^^^
      = help: import it in index.ts (import * as … from './guests.ts') and add it to \`parts\`, or delete the file

    1 warning in 1 entity
    "
  `);
});

describe('a program that is ended before it is done never looks fine', () => {
  test('a lab that awaits what never comes', async () => {
    const { code, out, err } = await homelab(['check', '--lab', 'lab'], {
      cwd: temporary({ 'lab/index.ts': 'await new Promise(() => {});\n' }),
    });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(
      'error: the program was ended before it was done: ' +
        'does a file of the lab call process.exit(), or await what never comes?\n',
    );
  });

  test('a lab that exits after the check has its answer', async () => {
    const cwd = temporary({
      'lab/index.ts': 'setTimeout(() => process.exit(0), 50);\nexport default 1;\n',
    });
    expect((await homelab(['check', '--lab', 'lab'], { cwd })).code).toBe(1);
  });
});

test('what a lab prints does not mix with the result', async () => {
  const cwd = temporary({ 'lab/index.ts': "console.log('hello');\nexport default 1;\n" });
  const { out, err } = await homelab(['check', '--lab', 'lab', '--format', 'json'], { cwd });
  expect(JSON.parse(out)).toHaveLength(1);
  expect(err).toBe('hello\n1 error\n');
});

test('generate writes nothing for a lab that can not be loaded', async () => {
  const cwd = temporary({ 'lab/index.ts': 'export const;\n' });
  const { code, out, err } = await homelab(['generate', '--lab', 'lab', '--out', 'out'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^error\[lab-syntax-error\].*\n --> lab\/index\.ts:1:13\n/);
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});
