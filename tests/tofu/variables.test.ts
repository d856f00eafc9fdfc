import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import { generateAll } from '../../generators/index.ts';
import { neededTool } from '../../tools/index.ts';
import { ownLab } from '../own-lab.ts';
import { textIn } from './run-tofu.ts';

const tofu = (await neededTool('tofu')) ?? '';

describe
  .skipIf(tofu === '')
  .for(Object.entries({ 'the small lab': smallLab, 'the own lab': ownLab }))(
  'OpenTofu, given the variables of %s,',
  ([, declared]) => {
    const lab = resolved(declared);
    const kinds = new Map<string, string>([
      ...lab.locations.map((location): [string, string] => [location.name, location.provider]),
      ['edge', 'edge'],
    ]);
    const files = generateAll(lab).filter(({ path }) => path.endsWith('.auto.tfvars.json'));

    test('has a file for every root', () => {
      expect(files.map(({ path }) => path)).toEqual(
        [...kinds.keys()].toSorted().map((root) => `tofu/${root}/${root}.auto.tfvars.json`),
      );
    });

    test.for(files)('takes all of $path without a warning', async ({ path, text }) => {
      const root = copyOf(kinds.get(path.split('/')[1] ?? '') ?? '');
      writeFileSync(join(root, basename(path)), text);
      expect(await plan(root)).toEqual(JSON.parse(text));
    });
  },
);

test.skipIf(tofu === '')(
  'an attribute that is not declared would show, and so would a variable',
  async () => {
    const root = copyOf('oracle-cloud');
    const instance = {
      shape: 'a',
      ocpus: 1,
      memory_gb: 1,
      boot_gb: 1,
      image_ref: 'a',
      extra: true,
    };
    const variables = { location: 'coruscant', instances: { 'bastion-01': instance } };
    writeFileSync(join(root, 'a.auto.tfvars.json'), JSON.stringify(variables));
    expect(await plan(root)).not.toEqual(variables);
    writeFileSync(join(root, 'a.auto.tfvars.json'), JSON.stringify({ ...variables, extra: true }));
    await expect(plan(root)).rejects.toThrow('undeclared variable');
  },
);

// --- internal ---

/**
 * The declarations for a kind of root, and an output of what arrives in them: of a site those of the
 * real root, but for its secrets.
 */
function copyOf(kind: string): string {
  const root = mkdtempSync(join(tmpdir(), 'homelab-root-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  if (kind !== 'on-premises') {
    cpSync(join(import.meta.dirname, kind), root, { recursive: true });
    return root;
  }
  const site = resolved(ownLab).locations.find(({ provider }) => provider === 'on-premises');
  const declared = textIn(site?.name ?? '', 'variables.tf') ?? '';
  const [, ...parts] = declared.split(/^variable "/m);
  const open = parts.filter((part) => !/^ {2}sensitive +=/m.test(part));
  const names = open.map((part) => part.slice(0, part.indexOf('"')));
  const outputs = names.map((name) => `    ${name} = var.${name}`).join('\n');
  writeFileSync(join(root, 'variables.tf'), open.map((part) => `variable "${part}`).join(''));
  writeFileSync(join(root, 'outputs.tf'), `output "arrived" {\n  value = {\n${outputs}\n  }\n}\n`);
  return root;
}

/** Runs a plan and gives what arrived in the variables; throws on any warning. */
async function plan(cwd: string): Promise<unknown> {
  const env = { TF_CLI_CONFIG_FILE: devNull, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
  const { all } = await execa(tofu, ['plan', '-no-color', '-input=false', '-out=out.tfplan'], {
    cwd,
    env,
    all: true,
  });
  if (all.includes('Warning:')) throw new Error(all);
  const { stdout } = await execa(tofu, ['show', '-json', 'out.tfplan'], { cwd, env });
  const shown: { planned_values: { outputs: { arrived: { value: unknown } } } } =
    JSON.parse(stdout);
  return shown.planned_values.outputs.arrived.value;
}
