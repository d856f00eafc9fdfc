import { execa } from 'execa';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { homelab, root } from '../fixtures/homelab.ts';
import { engine, temporary } from '../fixtures/temporary.ts';
import { hashOf } from '../output/manifest.ts';

const small = join(root, 'cli/fixtures/small');
const tree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => [
        join(entry.parentPath, entry.name).slice(folder.length + 1),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('generate', () => {
  test('writes a tree, finds it as it should be, and has nothing to do the second time', async () => {
    const out = join(temporary(), 'new', 'folder');
    const first = await homelab(['generate', '--lab', small, '--out', out]);
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.err).toMatch(
      /^\+ .*\n\d+ added, 0 changed, 0 removed, 0 unchanged in \d+\.\d\d s\n$/s,
    );
    const written = tree(out);
    expect(Object.keys(written)).toContain('generated.manifest.json');

    const checked = await homelab(['generate', '--lab', small, '--out', out, '--check']);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toMatch(/^all \d+ generated files are up to date\n$/);

    const second = await homelab(['generate', '--lab', small, '--out', out]);
    expect(second.err).toMatch(/^0 added, 0 changed, 0 removed, \d+ unchanged in \d+\.\d\d s\n$/);
    expect(tree(out)).toEqual(written);
  });

  test('writes the same bytes in any time zone and language, from anywhere, in any order of the parts', async () => {
    const shuffled = readFileSync(join(small, 'index.ts'), 'utf8')
      .replace('../../../model/index.ts', engine)
      .replace('[{ asgard }, { acheron }, { atlas }]', '[{ atlas, asgard }, { acheron }]');
    expect(shuffled).toContain('{ atlas, asgard }');
    const cwd = temporary({ 'lab/index.ts': shuffled });
    await homelab(['generate', '--lab', small, '--out', join(cwd, 'a')], {
      env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
    });
    await homelab(['generate', '--lab', 'lab', '--out', 'b'], {
      cwd,
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(tree(join(cwd, 'b'))).toEqual(tree(join(cwd, 'a')));
  });

  test('names what was edited by hand, what is missing and what is left over', async () => {
    const out = temporary();
    await homelab(['generate', '--lab', small, '--out', out]);
    const [edited = '', missing = '', stale = ''] = Object.keys(tree(out)).filter(
      (path) => path !== 'generated.manifest.json' && !path.endsWith('.md'),
    );
    const good = tree(out);
    writeFileSync(join(out, edited), 'mine\n');
    rmSync(join(out, missing));
    writeFileSync(join(out, 'left-over.txt'), 'old\n');
    writeFileSync(join(out, 'left-edited.txt'), 'old, edited\n');
    const manifest: unknown = JSON.parse(good['generated.manifest.json'] ?? '');
    const old = hashOf('as it was generated\n');
    const files = {
      ...Object(Object(manifest).files),
      'left-over.txt': hashOf('old\n'),
      'left-edited.txt': old,
      'left-gone.txt': old,
    };
    writeFileSync(join(out, 'generated.manifest.json'), JSON.stringify({ version: 1, files }));
    const before = tree(out);
    expect(stale).not.toBe('');

    const checked = await homelab(['generate', '--lab', small, '--out', out, '--check']);
    expect(checked).toMatchObject({
      code: 1,
      err: '4 files are not what the lab says: run `npm run generate` and commit the result\n',
    });
    expect(checked.out.split('\n').toSorted()).toEqual([
      '',
      `edited    ${edited}`,
      `missing   ${missing}`,
      'orphaned  left-edited.txt',
      'orphaned  left-over.txt',
    ]);
    expect(tree(out)).toEqual(before);

    const { code, err } = await homelab(['generate', '--lab', small, '--out', out]);
    expect(code).toBe(0);
    expect(err).toContain(
      `warning: '${edited}' was edited by hand: ` +
        'the edit is overwritten (change the lab or the generator instead)\n',
    );
    expect(err).toContain(
      "warning: 'left-edited.txt' is no longer generated but was edited by hand: " +
        'it stays, and is yours from now on\n',
    );
    expect(err).toContain(`~ ${edited}\n`);
    expect(err).toContain(`+ ${missing}\n`);
    expect(err).toMatch(/- left-over\.txt\n(.*\n)*1 added, 1 changed, 1 removed, \d+ unchanged in/);
    expect(tree(out)).toEqual({ ...good, 'left-edited.txt': 'old, edited\n' });
  });

  test('says once that the manifest is gone, and accuses no file of an earlier run', async () => {
    const out = temporary();
    await homelab(['generate', '--lab', small, '--out', out]);
    const good = tree(out);
    const yaml = 'ansible/inventory/hosts.yml';
    const json = Object.keys(good).find((path) => path.endsWith('.tfvars.json')) ?? '';
    rmSync(join(out, 'generated.manifest.json'));
    const told = `warning: 'generated.manifest.json' is missing, but files of an earlier run are \
here: those that are no longer generated can't be known and stay, and edits by hand are not seen
  = help: restore it (git checkout -- generated.manifest.json), then run it again
`;
    expect(await homelab(['generate', '--lab', small, '--out', out, '--check'])).toEqual({
      code: 1,
      out: 'missing   generated.manifest.json\n',
      err: `${told}1 file is not what the lab says: run \`npm run generate\` and commit the result\n`,
    });
    for (const path of [yaml, json]) writeFileSync(join(out, path), `${good[path]}\n`);
    const { code, err } = await homelab(['generate', '--lab', small, '--out', out]);
    expect(code).toBe(0);
    expect(err.match(/^warning: .*$/gm)).toEqual([
      told.split('\n')[0],
      `warning: '${json}' was there before, perhaps not written by generate: it is replaced`,
    ]);
    expect(err).toContain(`~ ${yaml}\n`);
    expect(tree(out)).toEqual(good);
  });

  test('writes nothing for a lab with an error, and says why', async () => {
    const text = readFileSync(join(small, 'index.ts'), 'utf8')
      .replace('../../../model/index.ts', engine)
      .replace("'asgard-atlas'", "'asgard-atlsa'");
    const cwd = temporary({ 'lab/index.ts': text });
    const { code, out, err } = await homelab(['generate', '--lab', 'lab', '--out', 'out'], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^error\[name-[a-z-]+\]: .*asgard-atlsa/);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('may run twice at once', async () => {
    const out = temporary();
    const runs = await Promise.all(
      [1, 2, 3].map(() => homelab(['generate', '--lab', small, '--out', out])),
    );
    expect(runs.map(({ code, err }) => [code, /unchanged in/.test(err)])).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
    expect(runs.filter(({ err }) => /^0 added/m.test(err))).toHaveLength(2);
    expect((await homelab(['generate', '--lab', small, '--out', out, '--check'])).code).toBe(0);
    expect(Object.keys(tree(out)).filter((path) => path.includes('.tmp'))).toEqual([]);
  });

  test('leaves the old tree whole when a file can not be written to its end', async () => {
    const mine = { 'ansible/inventory/hosts.yml': 'mine\n', 'kept.txt': 'kept\n' };
    const out = temporary(mine);
    // A limit of the shell on the size of files: like a full disk, the write itself fails, half-way
    // through one of the files.
    const lab = join(root, 'model/lab');
    const run = await execa(
      'sh',
      [
        '-c',
        'ulimit -f 8; exec "$0" "$@"',
        process.execPath,
        join(root, 'cli/homelab.mjs'),
        'generate',
        '--lab',
        lab,
        '--out',
        out,
      ],
      {
        reject: false,
        env: { NODE_DISABLE_COMPILE_CACHE: '1', NO_COLOR: '1' },
      },
    );
    expect(run.exitCode).toBe(1);
    const [error, help, outcome] = run.stderr.split('\n').slice(-3);
    expect(error).toMatch(
      /error: '.*' can't be written: it is larger than files may be here \(EFBIG\)$/,
    );
    expect(help).toMatch(/^ {2}= help: /);
    expect(outcome).toBe('Nothing was written.');
    expect(run.stderr).not.toContain('is replaced');
    expect(tree(out)).toEqual(mine);
    expect(readdirSync(out)).toEqual(['ansible', 'kept.txt']);
  });

  test('refuses a file in place of the output folder', async () => {
    const cwd = temporary({ file: '' });
    expect(await homelab(['generate', '--lab', small, '--out', 'file'], { cwd })).toEqual({
      code: 1,
      out: '',
      err: [
        `error: '${cwd}/file' is a file, not a folder`,
        '  = help: choose another folder with --out',
        'Nothing was written.\n',
      ].join('\n'),
    });
  });
});
