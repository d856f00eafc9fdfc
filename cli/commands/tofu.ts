import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { generateTofu } from '../../generators/index.ts';
import type { ResolvedLab } from '../../model/index.ts';
import { UsageError, type Command } from '../command.ts';
import { root as repository } from '../root.ts';
import { didYouMean, quote } from '../suggest.ts';
import { errorLine, painter, writeErr } from '../terminal.ts';
import {
  environmentOf,
  foreignSettings,
  needsOf,
  rootNames,
  runProgram,
  tofuProgram,
  withStateInBucket,
} from '../tofu/index.ts';
import { contentOf, openVault, readIfThere, showFindings, shown } from '../vault/index.ts';
import { vaultOptions } from './vault/options.ts';
import { withLab } from './vault/with-vault.ts';

export const tofu: Command = {
  words: '<root> <args…>',
  handsOver: true,
  options: {
    ...vaultOptions,
    roots: {
      type: 'string',
      value: 'DIR',
      about: 'folder of the roots (default: tofu of this repository)',
    },
  },
  about: [
    'Runs OpenTofu in a root, with what that root needs of the vault, in memory only: nothing of ' +
      'it is written to a disk or stands in a command line. All that follows the root is for ' +
      'OpenTofu; options of our own stand before it.',
    'Exit code: that of OpenTofu; 1 if it could not be run.',
  ],
  examples: [
    ['homelab tofu asgard init', 'once, and after a new version of a provider'],
    ['homelab tofu asgard plan -out=next.tfplan', 'what would change?'],
    ['homelab tofu asgard apply next.tfplan', 'change just that'],
  ],
  async run(args) {
    const [root, ...rest] = args.words;
    if (root === undefined) throw new UsageError('tofu: which root? Pass its name');
    // Takes as long as the rest.
    const looked = tofuProgram();
    return withLab(args, async (lab, place) => {
      const needs = needsOf(lab, root) ?? (await unknownRoot(root, lab));
      const folder = join(resolve(args.text('roots') ?? join(repository, 'tofu')), root);
      if (!existsSync(folder))
        return failed(
          `there is no folder '${shown(folder)}'`,
          args.text('roots') === undefined
            ? 'run `npm run generate`'
            : 'name the folder that holds the roots with --roots',
        );
      const isInBucket = existsSync(join(folder, 'backend.tf'));
      const vault = await openVault(lab, place, args.text('password-file'));
      const made = environmentOf(
        lab,
        isInBucket ? withStateInBucket(needs) : needs,
        contentOf(vault.plain),
        process.env,
      );
      if ('findings' in made) {
        writeErr(`${showFindings(made.findings, painter(process.stderr))}OpenTofu was not run\n`);
        return 1;
      }
      for (const warning of warningsOf(lab, root, folder)) writeErr(`${warningLine(warning)}\n`);
      const program = await looked;
      if (program === undefined)
        return failed('OpenTofu is not there, or not in a fitting version', 'run `npm run tools`');
      return run(program, rest, { folder, environment: made.environment });
    });
  },
};

// --- internal ---

const warningLine = (text: string): string =>
  `${painter(process.stderr)('warning', 'warning:')} ${text}`;

/** What a person would want to know before OpenTofu does what it is told. */
function warningsOf(lab: ResolvedLab, root: string, folder: string): string[] {
  const dropped = foreignSettings(process.env).map(
    (name) => `${name} is not passed on: with it OpenTofu would use another state than this one`,
  );
  const old = generateTofu(lab).filter(({ path, text }) => {
    if (dirname(path) !== `tofu/${root}`) return false;
    const there = readIfThere(join(folder, basename(path)));
    return there !== undefined && there !== text;
  });
  const stale = old.map(
    ({ path }) => `'${path}' is not what the model says now: run \`npm run generate\``,
  );
  return [...dropped, ...stale];
}

async function run(...call: Parameters<typeof runProgram>): Promise<number> {
  try {
    return await runProgram(...call);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'E2BIG')) throw error;
    return failed(
      'the secrets of this root are longer than one variable of the environment may be (128 KiB)',
      'move machines to another site: its root gets only those of its own',
    );
  }
}

function failed(message: string, help: string): number {
  writeErr(`${errorLine(message)}\n  = help: ${help}\n`);
  return 1;
}

async function unknownRoot(root: string, lab: ResolvedLab): Promise<never> {
  const roots = rootNames(lab);
  throw new UsageError(
    `tofu: there is no root ${quote(root)}${await didYouMean(root, roots)}\n` +
      `It is one of ${roots.join(', ')}.`,
  );
}
