// `npm run bench`: how long things take, each in a process of its own, beside what the least that
// does the same takes in the same run. Goals stand beside the figures and are not asserted.
// `--quick` leaves out what takes minutes.
import { appendFileSync, cpSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { generateAll } from '../../generators/index.ts';
import { resolve } from '../../model/index.ts';
import { copyRepository } from '../copy-repository.ts';
import { resolved as resolvedLab } from '../../generators/fixtures/resolved.ts';
import { ownLab } from '../own-lab.ts';
import { bundled } from './bundle.ts';
import { compiling, noteInstantiations } from './compiler.ts';
import { keystrokes } from './editor.ts';
import { liveEdits } from './live-edit.ts';
import { measure, median, type Row } from './measure.ts';
import { pages } from './pages.ts';
import { pictures } from './pictures.ts';
import { provisioning } from './provisioning.ts';
import { render } from './render.ts';
import { nameOf, templatesOf } from './same-bytes.ts';
import { syntheticLab } from './synthetic.ts';
import { heading, note, seconds, show } from './table.ts';
import { writeLab } from './written-lab.ts';

const quick = process.argv.includes('--quick');
const sizes = quick ? [1_000] : [1_000, 10_000];
const rounds = (wanted: number): number => (quick ? Math.min(wanted, 5) : wanted);

const node = process.execPath;
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'cli/homelab.mjs');
/** As `npm run generate` calls it. */
const generate = [node, '--max-semi-space-size=8', cli, 'generate'];
const scratch = join(tmpdir(), `homelab-bench-${process.pid}-files`);
/** Inside the repository, so that the compiler finds the types of Node. */
const labs = fileURLToPath(new URL('labs', import.meta.url));
const labOf = (name: string | number): string => join(labs, String(name));
const remove = (...folders: string[]): void =>
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));

const clone = copyRepository();
try {
  mkdirSync(scratch);
  for (const size of sizes) writeLab(labOf(size), size, false);
  await commands();
  await provisioning(rounds(7));
  for (const size of sizes) await inMemory(size);
  if (!quick) await growth();
  for (const size of sizes) await onDisk(size);
  await faults();
  await types();
  await editor();
  await pictures('the lab of this repository', resolvedLab(ownLab));
  await pictures('1,000 guests', resolvedLab(syntheticLab(1_000)));
  await pages();
  await liveEdits(rounds(7));
} finally {
  remove(scratch, labs, clone);
}

// --- internal ---

async function commands(): Promise<void> {
  heading('The lab of this repository', 'node');
  const out = join(scratch, 'out');
  const fresh = join(scratch, 'fresh');
  const lab = copyOfLab();
  const clean = [node, join(clone, 'cli/homelab.mjs'), 'generate', '--out', join(scratch, 'clone')];
  const unchanged = [...generate, '--out', out];
  const rows: Row[] = [
    { name: 'node -e 0', command: [node, '-e', '0'] },
    {
      name: 'generate, nothing there: a fresh clone',
      command: clean,
      before: () => remove(join(clone, 'node_modules/.cache')),
      goal: '≤ 13 × node',
    },
    {
      name: 'generate, all files to write',
      command: [...generate, '--out', fresh],
      before: () => remove(fresh),
    },
    {
      name: 'generate, one file of the lab edited',
      command: [...generate, '--lab', lab, '--out', join(scratch, 'edited')],
      before: () => appendFileSync(join(lab, 'guests.ts'), '// edited\n'),
      goal: '≤ 6.5 × node',
    },
    { name: 'generate, unchanged', command: unchanged, goal: '≤ 5 × node' },
    {
      name: 'generate, unchanged, from the sources',
      command: unchanged,
      env: { HOMELAB_ENGINE: 'off' },
    },
    { name: 'check', command: [node, cli, 'check'], goal: '≤ 3.2 × node' },
    { name: 'names', command: [node, cli, 'names', 'k8s-worker-01'], goal: '≤ 3.2 × node' },
    { name: '--help', command: [node, cli, '--help'], goal: '≤ 2.2 × node' },
    {
      name: 'npm run generate',
      command: ['npm', 'run', '--silent', 'generate', '--', '--out', out],
    },
    { name: 'node --run generate', command: [node, '--run', 'generate', '--', '--out', out] },
  ];
  show(await measure(rows, rounds(15)));
}

/** A copy of the lab that can be edited. */
function copyOfLab(): string {
  const lab = labOf('shipped');
  cpSync(join(root, 'model/lab'), lab, { recursive: true });
  for (const file of globSync('*.ts', { cwd: lab })) {
    const text = readFileSync(join(lab, file), 'utf8');
    writeFileSync(join(lab, file), text.replaceAll("'../index.ts'", `'${root}model/index.ts'`));
  }
  return lab;
}

async function inMemory(size: number): Promise<void> {
  heading(`${size} guests in memory`, 'template');
  const { lab } = resolve(syntheticLab(size));
  if (!lab) throw new Error('the lab of the bench is faulty');
  const files = generateAll(lab);
  const data = JSON.stringify(templatesOf(lab, files));
  const rendered = render(JSON.parse(data));
  const differ = files.find((file) => rendered.get(nameOf(file)) !== file.text);
  if (differ) throw new Error(`the template writes another ${nameOf(differ)}`);
  const file = join(scratch, `${size}.json`);
  writeFileSync(file, data);
  const rows: Row[] = [
    {
      name: 'nunjucks, the same bytes, no check',
      command: [node, ...bundled('template.ts', scratch), file],
    },
    {
      name: 'checked and generated',
      command: [node, '--max-semi-space-size=8', ...bundled('ours.ts', scratch), String(size)],
      goal: size === 1_000 ? '≤ 1.3 × template' : 'cpu ≤ 0.95 s, ≤ 210 MiB',
    },
  ];
  const figures = await measure(rows, rounds(size === 1_000 ? 11 : 7));
  show(figures);
  const megabytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const perMegabyte = [...figures.values()].map(({ wall }) => seconds(wall / megabytes));
  note(`${megabytes.toFixed(2)} MB in ${files.length} files: ${perMegabyte.join(' and ')} per MB`);
}

async function growth(): Promise<void> {
  heading('Growth in memory', '10,000');
  const ours = bundled('ours.ts', scratch);
  const rows = [10_000, 100_000].map((size): Row => ({
    name: `${size} guests`,
    command: [node, ...ours, String(size)],
  }));
  const figures = await measure(rows, 1);
  show(figures);
  const [small, large] = [...figures.values()].map(({ wall }) => wall);
  const exponent = Math.log10((large ?? Number.NaN) / (small ?? Number.NaN));
  note(`growth exponent ${exponent.toFixed(2)} (goal ≤ 1.1)`);
}

async function onDisk(size: number): Promise<void> {
  heading(`${size} guests from the files of a lab to the disk`, 'cp -r');
  const [out, afresh, copy] = ['out', 'afresh', 'copy'].map((name) =>
    join(scratch, `${name}-${size}`),
  );
  if (!out || !afresh || !copy) return;
  const run = [...generate, '--lab', labOf(size), '--out'];
  const unchanged = { name: 'generate, unchanged', command: [...run, out] };
  await measure([unchanged], 0); // writes what the next row copies
  const rows: Row[] = [
    { name: 'cp -r of the output', command: ['cp', '-r', out, copy], before: () => remove(copy) },
    {
      name: 'generate, afresh',
      command: [...run, afresh],
      before: () => remove(afresh),
      goal: '≤ 1.3 × cp -r',
    },
    { ...unchanged, goal: size === 10_000 ? '≤ 1.1 s' : '' },
    { name: 'generate --check', command: [...run, out, '--check'] },
  ];
  show(await measure(rows, rounds(size === 1_000 ? 7 : 3)));
  remove(out, afresh, copy);
}

async function faults(): Promise<void> {
  heading('A fault in each of 10,000 guests', 'node');
  writeLab(labOf('faulty'), 10_000, true);
  const check = [node, cli, 'check', '--lab', labOf('faulty'), '--format', 'json'];
  const rows: Row[] = [
    { name: 'node -e 0', command: [node, '-e', '0'] },
    { name: 'check --format json', command: check, goal: '≤ 1 s' },
  ];
  show(await measure(rows, rounds(3)));
}

async function types(): Promise<void> {
  heading('The compiler', 'empty lab');
  const empty = labOf('empty');
  writeLab(empty, 0, false);
  for (const file of globSync('*.ts', { cwd: empty })) rmSync(join(empty, file));
  writeFileSync(join(empty, 'index.ts'), `import '${root}model/index.ts';\n`);
  const rows = [
    compiling('the model, an empty lab', empty),
    compiling('the lab of this repository', join(root, 'model/lab'), 'cpu ≤ 0.9 s'),
    ...sizes.map((size) =>
      compiling(`${size} guests`, labOf(size), size === 10_000 ? 'cpu ≤ 4 s' : ''),
    ),
  ];
  const figures = await measure(rows, rounds(5));
  show(figures);
  noteInstantiations(figures);
}

async function editor(): Promise<void> {
  note('\nThe editor: from a keystroke to the diagnostics of a file of 50 guests');
  for (const size of sizes) {
    const file = `tests/bench/labs/${size}/guests-0.ts`;
    const found = await keystrokes(file, 'app-aaaa-01', quick ? 11 : 41);
    const [middle, worst] = [median(found), Math.max(...found)].map((time) => time.toFixed(0));
    note(`${size} guests: median ${middle} ms, worst ${worst} ms (goal: median ≤ 80 ms)`);
  }
}
