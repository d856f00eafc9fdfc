import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import { bundled } from './bundle.ts';

test('what is measured in memory can be made into one file, and run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(bundled('template.ts', folder)).toHaveLength(2);
  for (const _ of ['first', 'with the code of the first']) {
    const { stdout } = await execa(process.execPath, [...bundled('ours.ts', folder), '10']);
    expect(stdout).toMatch(/^\d{4,} bytes$/);
  }
});
