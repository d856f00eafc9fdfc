import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';
import { tofu } from './run-tofu.ts';

/** HCL that needs no provider: declarations of variables, and locals. */
export interface Hcl {
  /** Texts of `.tf` files, by their names without the ending. */
  readonly files: Readonly<Record<string, string>>;
  /** What is asked for, as HCL expressions by name. @example { zone: 'var.zone' } */
  readonly wanted: Readonly<Record<string, string>>;
}

/**
 * What OpenTofu itself makes of HCL and of values for its variables. Throws an Error with all that
 * it said if it refuses them, or warns of something.
 */
export async function evaluate({ files, wanted }: Hcl, values: object): Promise<unknown> {
  const cwd = mkdtempSync(join(tmpdir(), 'homelab-hcl-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, `${name}.tf`), text);
  const lines = Object.entries(wanted).map(([name, expression]) => `    ${name} = ${expression}\n`);
  const output = `output "wanted" {\n  value = {\n${lines.join('')}  }\n}\n`;
  writeFileSync(join(cwd, 'wanted.tf'), output);
  writeFileSync(join(cwd, 'values.auto.tfvars.json'), JSON.stringify(values));

  const env = { TF_CLI_CONFIG_FILE: devNull, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
  const plan = ['plan', '-no-color', '-input=false', '-out=out.tfplan'];
  const { all, failed } = await execa(tofu, plan, { cwd, env, all: true, reject: false });
  if (failed || all.includes('Warning:')) throw new Error(all.replaceAll(/\s*\n\W*/g, ' '));
  const { stdout } = await execa(tofu, ['show', '-json', 'out.tfplan'], { cwd, env });
  const shown: { planned_values: { outputs: { wanted: { value: unknown } } } } = JSON.parse(stdout);
  return shown.planned_values.outputs.wanted.value;
}

/** Declarations of variables without the secret ones, and their names. */
export function openVariables(declared: string): { text: string; names: readonly string[] } {
  const [, ...parts] = declared.split(/^variable "/m);
  const open = parts.filter((part) => !/^ {2}sensitive +=/m.test(part));
  return {
    text: open.map((part) => `variable "${part}`).join(''),
    names: open.map((part) => part.slice(0, part.indexOf('"'))),
  };
}
