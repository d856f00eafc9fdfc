import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { readLab } from './read-lab.ts';
import { inRepository } from './repository.ts';
import { follow } from './watch.ts';

/** What holds for the lab as a whole. */
export const labSchema = z.object({
  /** What its author passed to `defineConvention`, with the `org` that is in force. */
  convention: z.object({
    version: z.number(),
    org: z.string(),
    codenames: z.record(z.string(), z.record(z.string(), z.string())),
    patterns: z.record(z.string(), z.string()),
  }),
});

/**
 * One entry, `lab`. In dev it follows edits; what is wrong with a faulty one is told once, by the
 * loader of the entities.
 */
export function lab(): Loader {
  return {
    name: 'lab',
    async load({ config, store, parseData, generateDigest, watcher }) {
      const folder = process.env['HOMELAB_LAB'];
      const sync = async () => {
        const printed = await readLab(inRepository(config, ''), folder);
        const data = await parseData({ id: 'lab', data: { convention: printed.convention } });
        store.set({ id: 'lab', data, digest: generateDigest(data) });
      };
      if (!watcher) return sync(); // only `astro dev` has one
      await sync().catch(keepOldPages);
      const paths = ['model', ...(folder === undefined ? [] : [folder])];
      follow(
        watcher,
        paths.map((path) => inRepository(config, path)),
        sync,
        keepOldPages,
      );
    },
  };
}

// --- internal ---

const keepOldPages = (): void => {};
