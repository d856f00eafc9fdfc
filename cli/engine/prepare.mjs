// After `npm ci`: runs each command once, so that the first one that a person calls is fast.
// Only a cache, so that nothing is said and nothing ever fails: not without esbuild, nor for a lab
// with faults, nor in a checkout that can't be written to.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const entry = join(import.meta.dirname, '../homelab.mjs');
const out = mkdtempSync(join(tmpdir(), 'homelab-prepare-'));
for (const args of [
  ['--help'],
  ['check'],
  ['generate', '--out', out],
  ['names', 'k8s-worker-01'],
  ['explain'],
  ['export'],
]) {
  spawnSync(process.execPath, [entry, ...args], { stdio: 'ignore', timeout: 60_000 });
}
rmSync(out, { recursive: true });
