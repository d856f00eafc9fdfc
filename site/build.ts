// `npm run build`: `astro build` with any of its options (`-- --base /lab/`), into a folder that
// takes the place of `site/dist` once it is whole. A build that fails leaves the last one as it is.
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const site = import.meta.dirname;
const dist = join(site, 'dist');
const draft = join(site, '.astro/dist'); // inside the site, where pages find their packages
const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

const command = [astro, 'build', '--root', site, '--outDir', draft, ...process.argv.slice(2)];
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
