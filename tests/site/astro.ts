import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { promisify } from 'node:util';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

const astro = 'node_modules/astro/bin/astro.mjs';
/** Without what the test runner puts there: Vite would take its word for "this is development". */
const environment = Object.fromEntries(
  Object.entries({ ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }).filter(
    ([key]) => !/^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/.test(key),
  ),
);

/**
 * Builds the site into a folder below site/: what Astro writes on the way has to find node_modules.
 */
export async function buildSite(outDir: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [astro, 'build', '--root', 'site', '--outDir', outDir],
    { cwd: repository, env: environment },
  );
}

/** What `npm run build` said, and its exit code. */
export interface Built {
  readonly code: number | null;
  readonly said: string;
}

/**
 * Runs what `npm run build` runs, into `site/dist` of a checkout.
 *
 * @param options Of Astro. @example ['--base', '/lab/']
 */
export function runBuild(checkout: string, lab: string, ...options: readonly string[]): Built {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['site/build.ts', ...options], {
    cwd: checkout,
    env: { ...environment, HOMELAB_LAB: lab },
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

/** A running `astro dev`. */
export interface DevServer {
  readonly origin: string;
  /** What it printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts `astro dev` for the lab in a folder, on a free port of loopback.
 *
 * @param checkout Root of the repository that it runs in. Default: this one.
 */
export async function startDev(lab: string, checkout = repository): Promise<DevServer> {
  // Not the command: it refuses to start beside the `npm run dev` of whoever runs the tests.
  const script = `
    import { dev } from 'astro';
    await dev({ root: 'site', server: { host: '127.0.0.1', port: 0 } });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: checkout,
    env: { ...environment, HOMELAB_LAB: lab },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`astro dev ended with ${code}:\n${output}`)));
  });
  return { origin, output: () => output, stop: () => stop(child) };
}

// --- internal ---

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
