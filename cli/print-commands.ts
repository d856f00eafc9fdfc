// Run by the site in a process of its own: prints all that there is to know of the commands as JSON.
import { exitCodes } from './command.ts';
import { commands } from './commands/index.ts';
import { definitionOf } from './help.ts';
import { writeOut } from './terminal.ts';

const definitions = await Promise.all(
  [...commands].map(async ([name, { summary, load }]) => ({
    name,
    summary,
    ...definitionOf(`homelab ${name}`, await load()),
  })),
);
writeOut(JSON.stringify([{ id: 'homelab', commands: definitions, exitCodes }]));
