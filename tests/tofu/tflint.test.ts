import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { neededTool } from '../../tools/index.ts';

const tofu = join(import.meta.dirname, '../../tofu');
const tflint = (await neededTool('tflint')) ?? '';

// Everything is typed, described, used and named by the custom, in every module and root.
describe.skipIf(tflint === '')('TFLint', () => {
  test('finds nothing in any module or root', async () => {
    expect(await lint(tofu)).toEqual({ said: '', code: 0 });
  });

  test('would find a variable without a type that nobody uses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'homelab-tflint-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(tofu, '.tflint.hcl'), join(folder, '.tflint.hcl'));
    writeFileSync(join(folder, 'variables.tf'), 'variable "a" {\n  description = "A."\n}\n');
    const { said, code } = await lint(folder);
    expect(said).toContain('terraform_typed_variables');
    expect(said).toContain('terraform_unused_declarations');
    expect(code).toBe(2);
  });
});

// --- internal ---

async function lint(cwd: string): Promise<{ said: string; code: number | undefined }> {
  const config = `--config=${join(cwd, '.tflint.hcl')}`;
  const args = ['--recursive', config, '--format=compact', '--no-color'];
  const env = { TFLINT_DISABLE_VERSION_CHECK: '1', TFLINT_LOG: '' };
  const { all, exitCode } = await execa(tflint, args, { cwd, env, all: true, reject: false });
  return { said: all, code: exitCode };
}
