// One measured process: what a template engine makes of the same data, checking nothing. Its last
// argument is a file of what `templatesOf` returned.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { render } from './render.ts';

const texts = render(JSON.parse(readFileSync(process.argv.at(-1) ?? '', 'utf8')));
let bytes = 0;
for (const text of texts.values()) bytes += text.length;
process.stdout.write(`${bytes} bytes\n`);
