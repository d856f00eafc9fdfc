import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { inRepository } from './repository.ts';
import { runNode } from './run-node.ts';
import { follow } from './watch.ts';

/** A collection of what a program prints. Paths are from the root of the repository. */
interface Printed {
  /** Name of the collection. */
  readonly name: string;
  /** Prints a list of entries as JSON, each with an `id`. */
  readonly program: string;
  /** Folder that the entries are made of. */
  readonly source: string;
}

/** One entry for each that a Node program prints, by id. In dev it follows edits. */
export function printed({ name, program, source }: Printed): Loader {
  return {
    name,
    async load({ config, store, parseData, generateDigest, watcher, logger }) {
      const sync = async () => {
        const text = await runNode(inRepository(config, ''), program);
        const entries = z.array(z.looseObject({ id: z.string() })).parse(JSON.parse(text));
        for (const entry of entries) {
          const data = await parseData({ id: entry.id, data: entry });
          store.set({ id: entry.id, data, digest: generateDigest(data) });
        }
        const present = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!present.has(id)) store.delete(id);
        logger.info(`${present.size} entries`);
      };
      await sync();
      if (watcher)
        follow(watcher, [inRepository(config, source)], sync, (error) =>
          logger.error(String(error)),
        );
    },
  };
}
