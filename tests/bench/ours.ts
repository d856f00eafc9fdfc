// One measured process: a synthetic lab, checked and generated into memory. Its last argument is
// the number of guests.
import process from 'node:process';
import { generateAll } from '../../generators/index.ts';
import { resolve } from '../../model/index.ts';
import { syntheticLab } from './synthetic.ts';

const { lab, findings } = resolve(syntheticLab(Number(process.argv.at(-1))));
if (!lab) throw new Error(`the lab of the bench is faulty: ${findings[0]?.message}`);
const files = generateAll(lab);
process.stdout.write(`${files.reduce((sum, { text }) => sum + text.length, 0)} bytes\n`);
