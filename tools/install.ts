import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { homeOf } from './cache.ts';
import { find, versionIn, type Found } from './find.ts';
import type { Tool } from './tool.ts';

/**
 * Builds a tool and puts it into the cache in one step, so that nobody ever sees half of it. When
 * two runs build it at once, the first one wins and the other throws its own away. Throws an Error
 * that says what is missing or what failed.
 */
export async function install(tool: Tool, cache: string): Promise<Found> {
  await mkdir(cache, { recursive: true });
  const home = homeOf(tool, cache);
  const folder = await mkdtemp(join(cache, `.${tool.name}-`));
  try {
    await tool.build(folder, home);
    await rename(folder, home).catch((error: unknown) => {
      if (!isTaken(error)) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const found = await find(tool, cache, '');
  const version = found && (await versionIn(tool, found.bin));
  if (!found || version !== tool.version) {
    const says = `its ${tool.programs[0]} says ${version ?? 'nothing'}`;
    throw new Error(
      `${home} does not hold ${tool.name} ${tool.version} (${says}): ` +
        'delete that folder and run npm run tools',
    );
  }
  return found;
}

// --- internal ---

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
