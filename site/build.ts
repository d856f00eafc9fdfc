// `npm run build`: `astro build` with a base path or an address (`-- --base /lab/`), into a folder
// that takes the place of `site/dist` once it is whole. A build that fails leaves the last one as it is.
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildOrder } from './build-order.ts';

const site = import.meta.dirname;
const dist = join(site, 'dist');
const draft = join(site, '.astro/dist'); // inside the site, where pages find their packages
const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

const order = await buildOrder(process.argv.slice(2), process.env);
if ('help' in order) process.stdout.write(order.help);
else if ('fault' in order) {
  process.stderr.write(`build: ${order.fault}\n`);
  process.exitCode = 2;
} else build(order.options);

function build(options: readonly string[]): void {
  const command = [astro, 'build', '--root', site, '--outDir', draft, ...options];
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  rmSync(draft, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env });
  if (status === 0) {
    rmSync(dist, { recursive: true, force: true });
    renameSync(draft, dist);
  } else {
    rmSync(draft, { recursive: true, force: true });
    process.exitCode = status ?? 1;
  }
}
