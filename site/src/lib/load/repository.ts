import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

/** A path of the repository, with a separator at the end for folders. From the site's root, because the working directory depends on how Astro was started. */
export const inRepository = (config: Pick<AstroConfig, 'root'>, path: string): string => fileURLToPath(new URL(`../${path}`, config.root));
