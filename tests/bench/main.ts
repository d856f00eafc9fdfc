// `npm run bench`: how long things take, each in a process of its own, as medians; targets stand beside them and are not asserted.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { measure, type Measure } from './measure.ts';
import { syntheticLab } from './synthetic.ts';
import { writeLab } from './written-lab.ts';
import { resolve } from '../model/index.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'homelab-bench-'));
const cli = here('../cli/main.ts');
const seconds = ({ milliseconds }: Measure): string => `${(milliseconds / 1000).toFixed(2)} s`;
const row = (...cells: string[]): void =>
  void process.stdout.write(`${cells.map((cell, index) => cell.padEnd([46, 10, 10][index] ?? 0)).join('  ')}\n`);

row('what', 'median', 'memory', 'target');

const out = join(scratch, 'out');
await measure(1, [cli, 'generate', '--out', out]);
row('shipped lab, cold', seconds(await measure(7, [cli, 'generate', '--out', out], { NODE_DISABLE_COMPILE_CACHE: '1' })), '', '0.25 s');
row('shipped lab, warm compile cache', seconds(await measure(7, [cli, 'generate', '--out', out])), '', '0.15 s');

const ours = new Map<number, Measure>();
for (const [guests, runs] of [
  [100, 5],
  [1_000, 7],
  [10_000, 5],
  [100_000, 1],
] as const) {
  const measured = await measure(runs, [here('ours.ts'), String(guests)]);
  ours.set(guests, measured);
  row(`${guests} guests`, seconds(measured), `${measured.mebibytes.toFixed(0)} MiB`, guests === 10_000 ? '0.7 s, 250 MiB' : '');
}

for (const guests of [1_000, 10_000]) {
  const data = join(scratch, `${guests}.json`);
  writeFileSync(data, JSON.stringify({ guests: (resolve(syntheticLab(guests)).lab?.vms ?? []).map((vm) => ({ ...vm, host: vm.host.name })) }));
  const template = await measure(7, [here('template.ts'), data]);
  const ratio = (ours.get(guests)?.milliseconds ?? Number.NaN) / template.milliseconds;
  row(
    `${guests} guests, bare template`,
    seconds(template),
    `${template.mebibytes.toFixed(0)} MiB`,
    `ours is ${ratio.toFixed(2)} times it${guests === 1_000 ? '; target 1.5' : ''}`,
  );
}

const growth = Math.log((ours.get(100_000)?.milliseconds ?? Number.NaN) / (ours.get(1_000)?.milliseconds ?? Number.NaN)) / Math.log(100);
row('growth exponent, 1,000 to 100,000 guests', growth.toFixed(2), '', '1.1');

writeLab(join(scratch, 'faulty'), 10_000, true);
row(
  '10,000 faulty guests, all diagnostics',
  seconds(await measure(3, [cli, 'check', '--lab', join(scratch, 'faulty'), '--format', 'json'])),
  '',
  '1 s',
);

// Inside the repository, so that the compiler finds the types of Node.
const compiled = here('labs/good');
writeLab(compiled, 10_000, false);
row('tsc, 10,000 guests', seconds(await measure(3, [here('../node_modules/typescript-7/bin/tsc'), '-p', compiled])), '', '3 s');
rmSync(here('labs'), { recursive: true });
rmSync(scratch, { recursive: true });
