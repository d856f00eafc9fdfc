import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OutputFile } from '../../generators/index.ts';
import { temporary } from '../fixtures/temporary.ts';
import { planOutput, realFolder, writePlan, type Plan } from './index.ts';

const files = (texts: Readonly<Record<string, string>>): OutputFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

function write(out: string, outputs: readonly OutputFile[]): Plan {
  const plan = planOutput(out, outputs);
  writePlan(plan);
  return plan;
}

/** Path and text of every file below a folder. */
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

const states = ({ pieces }: Plan) =>
  Object.fromEntries(
    pieces.map(({ key, state, loses }) => [key, loses ? `${state}, loses ${loses}` : state]),
  );

const first = files({ 'a/one.txt': '1\n', 'a/two.txt': '2\n', 'b/c/three.txt': '3\n' });

describe('writing', () => {
  test('makes all files and a sorted manifest', () => {
    const out = temporary();
    write(out, first.toReversed());
    const { 'generated.manifest.json': manifest = '', ...rest } = tree(out);
    expect(rest).toEqual({ 'a/one.txt': '1\n', 'a/two.txt': '2\n', 'b/c/three.txt': '3\n' });
    expect(manifest).toBe(`{
  "version": 1,
  "files": {
    "a/one.txt": "4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865",
    "a/two.txt": "53c234e5e8472b6ac51c1ae1cab3fe06fad053beb8ebfd8977b010655bfdd3c3",
    "b/c/three.txt": "1121cfccd5913f0a63fec40a6ffd44ea64f9dc135c66634ba001d10bcf4302a2"
  }
}
`);
  });

  test('touches nothing the second time', () => {
    const out = temporary();
    write(out, first);
    const old = new Date(2001, 1, 1);
    for (const name of ['a/one.txt', 'generated.manifest.json'])
      utimesSync(join(out, name), old, old);
    const again = write(out, first);
    expect(new Set(Object.values(states(again)))).toEqual(new Set(['unchanged']));
    for (const name of ['a/one.txt', 'generated.manifest.json'])
      expect(statSync(join(out, name)).mtime).toEqual(old);
  });

  test('writes only what changed and keeps the mode of a file', () => {
    const out = temporary();
    write(out, first);
    chmodSync(join(out, 'a/one.txt'), 0o755);
    const plan = write(out, [...first.slice(1), { path: 'a/one.txt', text: 'new\n' }]);
    expect(plan.writes.map(({ path }) => path)).toEqual(['a/one.txt']);
    expect(statSync(join(out, 'a/one.txt')).mode & 0o777).toBe(0o755);
  });

  test('removes what is no longer generated, and the folders that this empties', () => {
    const out = temporary();
    write(out, first);
    writeFileSync(join(out, 'a/mine.txt'), 'mine');
    write(out, []);
    expect(tree(out)).toEqual({
      'a/mine.txt': 'mine',
      'generated.manifest.json': '{\n  "version": 1,\n  "files": {}\n}\n',
    });
    expect(existsSync(join(out, 'b'))).toBe(false);
  });

  test('does not mind that an orphan is already gone', () => {
    const out = temporary();
    write(out, first);
    rmSync(join(out, 'a'), { recursive: true });
    expect(write(out, []).orphans.map(({ key }) => key)).toEqual(['b/c/three.txt']);
  });
});

describe('what people did to the files', () => {
  test('is told: an edit, a stranger in the place, a lost file', () => {
    const out = temporary({ 'b/c/three.txt': 'was here before\n' });
    write(out, first.slice(0, 2));
    writeFileSync(join(out, 'a/one.txt'), 'edited\n');
    rmSync(join(out, 'a/two.txt'));
    expect(states(planOutput(out, first))).toEqual({
      'a/one.txt': 'changed, loses edit',
      'a/two.txt': 'added',
      'b/c/three.txt': 'changed, loses unmanaged file',
    });
  });

  test('is no loss if it is what would be written', () => {
    const out = temporary();
    write(out, first);
    writeFileSync(join(out, 'a/one.txt'), 'new\n');
    expect(states(planOutput(out, files({ 'a/one.txt': 'new\n' })))).toEqual({
      'a/one.txt': 'unchanged',
    });
  });

  test('keeps an orphan that was edited, and then forgets it', () => {
    const out = temporary();
    write(out, first);
    writeFileSync(join(out, 'a/one.txt'), 'edited\n');
    expect(write(out, first.slice(1)).orphans).toMatchObject([
      { key: 'a/one.txt', fate: 'edited' },
    ]);
    expect(readFileSync(join(out, 'a/one.txt'), 'utf8')).toBe('edited\n');
    expect(planOutput(out, first.slice(1)).orphans).toEqual([]);
  });
});

const banner = '# Generated from model/ by `npm run generate`. Do not edit.\n';

describe('a manifest that is gone', () => {
  const outputs = files({
    'a.yaml': `${banner}a: 1\n`,
    'b.mmd': `---\n${banner}b: 1\n`,
    'c.json': '1\n',
  });
  const later = outputs.map(({ path, text }) => ({ path, text: text.replace('1', '2') }));

  test('is told if files of an earlier run are there, which lose nothing that is known', () => {
    const out = temporary();
    write(out, outputs);
    rmSync(join(out, 'generated.manifest.json'));
    expect(planOutput(out, outputs)).toMatchObject({ isManifestLost: true, writes: [] });
    const plan = planOutput(out, [...later.slice(1), block('x\n')]);
    expect(plan.isManifestLost).toBe(true);
    expect(states(plan)).toEqual({
      'b.mmd': 'changed',
      'c.json': 'changed, loses unmanaged file',
      'DOC_OF_IT.md#table': 'added',
    });
  });

  test('is none in a folder that holds files of others only', () => {
    expect(planOutput(temporary(), outputs).isManifestLost).toBe(false);
    const out = temporary({ 'a.yaml': 'a: 0\n', 'c.json': '0\n' });
    expect(planOutput(out, outputs).isManifestLost).toBe(false);
  });

  test('is none where it only does not name a file: that is yours', () => {
    const out = temporary({ 'a.yaml': `${banner}a: 0\n` });
    write(out, outputs.slice(1));
    const plan = planOutput(out, outputs);
    expect(plan.isManifestLost).toBe(false);
    expect(states(plan)).toMatchObject({ 'a.yaml': 'changed, loses unmanaged file' });
  });
});

/** Does something as a person who may not read what is forbidden, as the user `root` may. */
function asNobody<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a file that can not be read', () => {
  test.each(['a/one.txt', 'generated.manifest.json'])('is told as that: %s', (path) => {
    const out = temporary();
    chmodSync(out, 0o755);
    write(out, first);
    chmodSync(join(out, path), 0o000);
    expect(() => asNobody(() => planOutput(out, first))).toThrow(
      expect.objectContaining({
        message: `'${path}' can't be read: permission denied (EACCES)`,
        help: 'make the file readable (chmod u+r), or move it away',
      }),
    );
  });
});

const block = (text: string, name = 'table'): OutputFile => ({
  path: 'DOC_OF_IT.md',
  text,
  block: name,
});
const page = (text: string): string =>
  `# Mine\n\n<!-- generated:begin table -->\n${text}<!-- generated:end table -->\n\nmy words\n`;

describe('blocks', () => {
  test('replace only what stands between their markers', () => {
    const out = temporary({ 'DOC_OF_IT.md': page('') });
    expect(states(write(out, [block('one\n')]))).toEqual({ 'DOC_OF_IT.md#table': 'added' });
    expect(readFileSync(join(out, 'DOC_OF_IT.md'), 'utf8')).toBe(page('one\n'));
    expect(states(planOutput(out, [block('one\n')]))).toEqual({
      'DOC_OF_IT.md#table': 'unchanged',
    });
    expect(states(planOutput(out, [block('two\n')]))).toEqual({ 'DOC_OF_IT.md#table': 'changed' });
    writeFileSync(
      join(out, 'DOC_OF_IT.md'),
      page('edited\n').replace('my words', 'other words of mine'),
    );
    expect(states(planOutput(out, [block('two\n')]))).toEqual({
      'DOC_OF_IT.md#table': 'changed, loses edit',
    });
  });

  test('begin a file that does not exist', () => {
    const out = temporary();
    write(out, [block('one\n'), block('two\n', 'other')]);
    expect(readFileSync(join(out, 'DOC_OF_IT.md'), 'utf8')).toBe(`# Doc of it

<!-- generated:begin table -->
one
<!-- generated:end table -->

<!-- generated:begin other -->
two
<!-- generated:end other -->
`);
    expect(planOutput(out, [block('one\n'), block('two\n', 'other')])).toMatchObject({
      writes: [],
      manifest: undefined,
    });
  });

  test('stay when they are no longer generated', () => {
    const out = temporary({ 'DOC_OF_IT.md': page('') });
    write(out, [block('one\n')]);
    expect(write(out, []).orphans).toMatchObject([{ key: 'DOC_OF_IT.md#table', fate: 'block' }]);
    expect(readFileSync(join(out, 'DOC_OF_IT.md'), 'utf8')).toBe(page('one\n'));
  });

  test('want their markers once', () => {
    const out = temporary({ 'DOC_OF_IT.md': '# Mine\n' });
    expect(() => planOutput(out, [...first, block('one\n')])).toThrow(
      "'DOC_OF_IT.md' has no block 'table'\n  --> DOC_OF_IT.md:1",
    );
    writeFileSync(join(out, 'DOC_OF_IT.md'), page('') + page(''));
    expect(() => planOutput(out, [block('one\n')])).toThrow(
      "'DOC_OF_IT.md' has two markers <!-- generated:begin table -->\n  --> DOC_OF_IT.md:9",
    );
    expect(tree(out)).toEqual({ 'DOC_OF_IT.md': page('') + page('') });
  });
});

describe('a write that fails', () => {
  test.each([
    [
      'a file where a folder is needed',
      { b: 'a file' },
      /^'b\/c\/three\.txt' can't be (written|read): a file stands where a folder is needed \(E(NOTDIR|EXIST)\)$/,
    ],
    [
      'a folder where a file is needed',
      { 'b/c/three.txt/x': '' },
      /^'b\/c\/three\.txt' can't be written: a folder of that name is in the way/,
    ],
  ])('leaves the old tree whole: %s', (_, obstacle, message) => {
    const out = temporary();
    write(out, first.slice(0, 2));
    const before = tree(out);
    for (const [path, text] of Object.entries(obstacle)) {
      mkdirSync(join(out, path, '..'), { recursive: true });
      writeFileSync(join(out, path), text);
    }
    expect(() =>
      write(
        out,
        files({
          'a/one.txt': 'new\n',
          'a/two.txt': 'new\n',
          'new/folder/x.txt': 'new\n',
          'b/c/three.txt': '3\n',
        }),
      ),
    ).toThrow(message);
    expect(tree(out)).toEqual({ ...before, ...obstacle });
    expect(existsSync(join(out, 'new'))).toBe(false);
  });
});

describe('links', () => {
  test('that lead out of the folder are refused', () => {
    const outside = temporary({ 'one.txt': 'theirs' });
    const out = temporary();
    symlinkSync(outside, join(out, 'a'));
    expect(() => write(out, first)).toThrow(
      `'a/one.txt' is not written: the link '${join(out, 'a')}' ` +
        `leads out of the output folder, to '${outside}'`,
    );
    expect(tree(outside)).toEqual({ 'one.txt': 'theirs' });
    expect(readdirSync(out)).toEqual(['a']);
  });

  test('that stay inside are followed', () => {
    const out = temporary({ 'real/keep': '' });
    symlinkSync('real', join(out, 'a'));
    write(out, first.slice(0, 1));
    expect(readFileSync(join(out, 'real/one.txt'), 'utf8')).toBe('1\n');
    expect(planOutput(out, first.slice(0, 1)).writes).toEqual([]);
  });

  test('of which an orphan became one are left alone', () => {
    const outside = temporary({ 'one.txt': '1\n' });
    const out = temporary();
    write(out, first);
    rmSync(join(out, 'a/one.txt'));
    symlinkSync(join(outside, 'one.txt'), join(out, 'a/one.txt'));
    expect(write(out, []).orphans).toContainEqual({
      key: 'a/one.txt',
      file: join(out, 'a/one.txt'),
      fate: 'edited',
    });
    expect(tree(outside)).toEqual({ 'one.txt': '1\n' });
  });
});

describe('the manifest', () => {
  test.each([
    '{',
    '[]',
    '{ "version": 2, "files": {} }',
    '{ "version": 1, "files": { "../x": "1" } }',
    '{ "version": 1, "files": { "/etc/x": "1" } }',
    '<<<<<<< HEAD',
  ])('is refused if it is %s', (text) => {
    const out = temporary({ 'generated.manifest.json': text });
    expect(() => planOutput(out, first)).toThrow(
      "'generated.manifest.json' can't be read as a manifest",
    );
  });
});

describe('an output that is a fault of ours', () => {
  test.each(['../x', '/x', 'a//b', 'a/./b', 'a\\b', 'a#b', ''])('is the path %j', (path) => {
    expect(() => planOutput(temporary(), files({ [path]: '' }))).toThrow(
      'not a path inside the repository',
    );
  });

  test('is the same path twice', () => {
    expect(() => planOutput(temporary(), [...first, ...first])).toThrow(
      "'a/one.txt' is generated twice",
    );
  });
});

describe('realFolder', () => {
  test('follows links, also above folders that do not exist yet', () => {
    const folder = temporary({ 'real/x': '' });
    symlinkSync('real', join(folder, 'link'));
    expect(realFolder(join(folder, 'link', 'new', 'deep'))).toBe(
      join(folder, 'real', 'new', 'deep'),
    );
  });

  test('refuses a file and a link to nowhere', () => {
    const folder = temporary({ file: '' });
    symlinkSync('nowhere', join(folder, 'link'));
    expect(() => realFolder(join(folder, 'file'))).toThrow('is a file, not a folder');
    expect(() => realFolder(join(folder, 'link'))).toThrow('leads nowhere');
  });
});
