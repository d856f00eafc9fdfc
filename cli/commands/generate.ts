import { generateAll } from '../../generators/index.ts';
import { pretty } from '../../model/index.ts';
import type { Command, ExitCode } from '../command.ts';
import { labOption } from '../lab/index.ts';
import {
  OutputError,
  planOutput,
  realFolder,
  withLock,
  writePlan,
  type Plan,
} from '../output/index.ts';
import { root } from '../root.ts';
import { sources } from '../sources.ts';
import { errorLine, painter, writeErr, writeOut } from '../terminal.ts';
import { inspect } from './inspect.ts';
import { driftOf, manifestWarning, summaryOf, warningsOf } from './report-output.ts';

export const generate: Command = {
  options: {
    lab: labOption,
    out: {
      type: 'string',
      value: 'DIR',
      about: 'where to write (default: the root of this repository)',
    },
    check: {
      type: 'boolean',
      about:
        'write nothing; list files that are missing, changed, orphaned or edited by hand, ' +
        'and exit with 1 if there are any',
    },
  },
  about: [
    'Writes every file that follows from the lab: OpenTofu variables, the Ansible inventory, ' +
      'Kubernetes manifests, diagrams, documents.',
    'Only what changed is written, all of it or nothing. ' +
      'Files that it wrote before and that are no longer needed are removed.',
    'A file that was edited by hand is named when it is overwritten. ' +
      'generated.manifest.json tells which files are its own.',
  ],
  examples: [
    ['homelab generate', 'write into this repository'],
    ['homelab generate --check', 'are the files in the repository those of the lab? (for CI)'],
    ['homelab generate --out /tmp/try', 'look at the result elsewhere'],
  ],
  async run(args) {
    const { lab, diagnostics } = await inspect(args.text('lab'));
    if (diagnostics.length > 0)
      writeErr(pretty(diagnostics, { text: sources.text, paint: painter(process.stderr) }));
    if (!lab) return 1;
    const outputs = generateAll(lab);
    try {
      const out = realFolder(args.text('out') ?? root);
      if (args.flag('check')) return compare(planOutput(out, outputs));
      const plan = await withLock(
        out,
        () => write(planOutput(out, outputs)),
        (pid) => writeErr(`waiting for process ${pid}, which writes to the same folder\n`),
      );
      const seconds = process.uptime(); // since the process began, as people count it
      writeErr(summaryOf(plan, seconds, painter(process.stderr)));
      return 0;
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      const outcome = error.partial
        ? 'Some files were written, the manifest was not: run it again.'
        : 'Nothing was written.';
      writeErr(`${errorLine(error.message)}\n  = help: ${error.help}\n${outcome}\n`);
      return 1;
    }
  },
};

// --- internal ---

/** Tells what was replaced only when something was: a write that fails leaves it as it is. */
function write(plan: Plan): Plan {
  const warnings = warningsOf(plan, painter(process.stderr));
  try {
    writePlan(plan);
  } catch (error) {
    if (error instanceof OutputError && error.partial) writeErr(warnings);
    throw error;
  }
  writeErr(warnings);
  return plan;
}

function compare(plan: Plan): ExitCode {
  writeErr(manifestWarning(plan, painter(process.stderr)));
  const drift = driftOf(plan);
  if (drift.length === 0) {
    writeOut(`all ${plan.pieces.length} generated files are up to date\n`);
    return 0;
  }
  writeOut(drift.map((line) => `${line}\n`).join(''));
  const files = drift.length === 1 ? 'file is' : 'files are';
  writeErr(
    `${drift.length} ${files} not what the lab says: ` +
      'run `npm run generate` and commit the result\n',
  );
  return 1;
}
