import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptFiles } from './kept-files.ts';
import { workerFile, workerText } from './worker-text.ts';

/**
 * Writes the service worker of a build, which keeps the site readable where the cluster that serves
 * it is down.
 */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const built = contentsOf(folder);
        const sizes = [...built].map(([path, content]) => ({ path, size: content.length }));
        const files = keptFiles(sizes);
        const version = versionOf(built);
        const code = readFileSync(join(import.meta.dirname, 'worker.js'), 'utf8');
        writeFileSync(join(folder, workerFile), workerText({ base, version, files, code }));
        logger.info(`${files.length} of ${built.size} files are kept by who reads them`);
      },
    },
  };
}

// --- internal ---

/** Every file of a folder by its path with slashes, in a fixed order. */
const contentsOf = (folder: string): Map<string, Buffer> =>
  new Map(
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(folder.length).replaceAll('\\', '/'), readFileSync(file)]),
  );

/** A hash of all that was built. */
function versionOf(built: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [path, content] of built) hash.update(path).update(content);
  return hash.digest('hex').slice(0, 16);
}
