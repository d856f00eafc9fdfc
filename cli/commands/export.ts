import { exportLab, pretty } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { labOption } from '../lab/index.ts';
import { sources } from '../sources.ts';
import { painter, writeErr, writeOut } from '../terminal.ts';
import { inspect } from './inspect.ts';

export const exportCommand: Command = {
  options: { lab: labOption },
  about: [
    'Prints the checked lab as JSON: entities, their references by id, no secrets. ' +
      'Its form is schema/homelab.schema.json.',
  ],
  examples: [
    ['homelab export > lab.json', 'for programs that do not speak TypeScript'],
    ["homelab export | jq '.entities[].name'", 'ask it something'],
  ],
  async run(args) {
    const { lab, diagnostics } = await inspect(args.text('lab'));
    if (diagnostics.length > 0)
      writeErr(pretty(diagnostics, { text: sources.text, paint: painter(process.stderr) }));
    if (!lab) return 1;
    writeOut(`${JSON.stringify(exportLab(lab), null, 2)}\n`);
    return 0;
  },
};
