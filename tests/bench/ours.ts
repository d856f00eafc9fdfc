// One measured process: a synthetic lab of N guests, checked and generated into memory. Usage: node bench/ours.ts N
import { enableCompileCache } from 'node:module';
import process from 'node:process';

enableCompileCache();
const { resolve } = await import('../model/index.ts');
const { generateAll } = await import('../generators/index.ts');
const { syntheticLab } = await import('./synthetic.ts');

const { lab, faults } = resolve(syntheticLab(Number(process.argv[2])));
if (!lab) throw new Error(`the lab of the bench is faulty: ${faults[0]?.message}`);
const files = generateAll(lab);
process.stdout.write(
  `${files.length} files, ${files.reduce((sum, file) => sum + file.text.length, 0)} characters\n${process.resourceUsage().maxRSS}\n`,
);
