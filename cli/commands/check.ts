import { github, json, pretty, ruleTexts, sarif, tally } from '../../model/index.ts';
import { oneOf } from '../arguments.ts';
import type { Command } from '../command.ts';
import { labOption } from '../lab/index.ts';
import { sources } from '../sources.ts';
import { painter, writeErr, writeOut } from '../terminal.ts';
import { inspect, type Inspection } from './inspect.ts';

const formats = ['pretty', 'json', 'github', 'sarif'] as const;
type Format = (typeof formats)[number];

export const check: Command = {
  options: {
    lab: labOption,
    format: {
      type: 'string',
      value: 'FORMAT',
      about:
        'pretty (default), json (an array of diagnostics), github (annotations) or sarif (2.1.0)',
    },
  },
  about: [
    'Finds what is wrong with a lab, all of it at once, and writes nothing.',
    'Exit code 1 if there is an error; warnings alone are fine.',
  ],
  examples: [
    ['homelab check', 'check the lab of this repository'],
    ['homelab check --lab ../other/lab', 'check another lab'],
    ['homelab check --format json', 'for programs'],
    ['homelab check --format sarif > homelab.sarif', 'for code scanning'],
  ],
  async run(args) {
    const format = await oneOf('check', 'format', args.text('format'), formats);
    const inspection = await inspect(args.text('lab'));
    writeOut(show(inspection, format));
    if (format !== 'pretty') writeErr(`${tally(inspection.diagnostics, inspection.entities)}\n`);
    return inspection.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

// --- internal ---

function show({ diagnostics, entities }: Inspection, format: Format): string {
  switch (format) {
    case 'pretty':
      return pretty(diagnostics, {
        text: sources.text,
        paint: painter(process.stdout),
        ...(entities !== undefined && { entities }),
      });
    case 'json':
      return json(diagnostics, sources.text);
    case 'github':
      return github(diagnostics);
    case 'sarif':
      return sarif(diagnostics, ruleTexts);
  }
}
