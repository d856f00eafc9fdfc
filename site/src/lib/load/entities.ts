import type { Loader } from 'astro/loaders';
import { readLab } from './read-lab.ts';
import { inRepository } from './repository.ts';
import { follow } from './watch.ts';

/**
 * One entry per entity of the lab. `HOMELAB_LAB` names the folder of another lab than `model/lab`.
 * In dev it follows edits; a faulty edit is reported in the terminal and the old pages stay. A
 * faulty lab fails a build.
 */
export function entities(): Loader {
  return {
    name: 'entities',
    async load({ config, store, parseData, generateDigest, watcher, logger }) {
      const lab = process.env['HOMELAB_LAB'];
      const sync = async () => {
        const exported = await readLab(inRepository(config, ''), lab);
        for (const entity of exported.entities) {
          const data = await parseData({ id: entity.id, data: { ...entity } });
          store.set({ id: entity.id, data, digest: generateDigest(data) });
        }
        const present = new Set(exported.entities.map(({ id }) => id));
        // The store outlives the process.
        for (const id of store.keys()) if (!present.has(id)) store.delete(id);
        logger.info(`${present.size} entities`);
      };
      const keepOldPages = (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        logger.error(`the lab is faulty, the pages stay as they were:\n${reason}`);
      };
      if (!watcher) return sync(); // only `astro dev` has one
      await sync().catch(keepOldPages);
      follow(
        watcher,
        [inRepository(config, 'model'), ...(lab === undefined ? [] : [inRepository(config, lab)])],
        sync,
        keepOldPages,
      );
    },
  };
}
