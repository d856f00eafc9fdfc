import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

/**
 * Absolute path of something in the repository; an absolute one stays as it is. From the site's
 * root, because the working directory depends on how Astro was started.
 */
export const inRepository = (config: Pick<AstroConfig, 'root'>, path: string): string =>
  resolve(fileURLToPath(new URL('../', config.root)), path);
