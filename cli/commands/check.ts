import { github, json, pretty, ruleTexts, sarif, tally } from '../../model/index.ts';
import type { ResolvedLab } from '../../model/index.ts';
import { oneOf } from '../arguments.ts';
import type { Arguments, Command } from '../command.ts';
import { labOption } from '../lab/index.ts';
import { sources } from '../sources.ts';
import { painter, writeErr, writeOut } from '../terminal.ts';
import { inspect, type Inspection } from './inspect.ts';

const formats = ['pretty', 'json', 'github', 'sarif'] as const;
type Format = (typeof formats)[number];

export const check: Command = {
  options: {
    lab: labOption,
    inventory: {
      type: 'string',
      value: 'DIR',
      about:
        'also say if the vault in this inventory was not checked for the lab as it is now ' +
        '(default: ansible/inventory, for the lab of this repository)',
    },
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
    if (inspection.lab) await sayOfVault(inspection.lab, args);
    return inspection.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

// --- internal ---

/** Another lab has another vault, if any. */
async function sayOfVault(lab: ResolvedLab, args: Arguments): Promise<void> {
  const inventory = args.text('inventory');
  if (args.text('lab') !== undefined && inventory === undefined) return;
  // Not all that opens a vault: this one stays closed.
  const { vaultNotice } = await import('../vault/notice.ts');
  const notice = vaultNotice(lab, inventory);
  if (!notice) return;
  const warning = painter(process.stderr)('warning', 'warning:');
  writeErr(`${warning} ${notice.message}\n  = help: ${notice.help}\n`);
}

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
