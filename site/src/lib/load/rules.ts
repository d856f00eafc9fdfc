import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { inRepository } from './repository.ts';
import { runNode } from './run-node.ts';
import { follow } from './watch.ts';

/** The text of a rule's page. */
export const ruleSchema = z.object({
  id: z.string(),
  severity: z.enum(['error', 'warning']),
  title: z.string(),
  why: z.string(),
  remedy: z.string(),
  theme: z.string(),
  examples: z.object({ wrong: z.string(), right: z.string() }),
});

/** One entry per rule of the model, by id. In dev it follows edits. */
export function rules(): Loader {
  return {
    name: 'rules',
    async load({ config, store, parseData, generateDigest, watcher, logger }) {
      const sync = async () => {
        const texts = z
          .array(ruleSchema)
          .parse(
            JSON.parse(await runNode(inRepository(config, ''), 'site/src/lib/load/print-rules.ts')),
          );
        for (const text of texts)
          store.set({
            id: text.id,
            data: await parseData({ id: text.id, data: text }),
            digest: generateDigest(text),
          });
        const present = new Set(texts.map(({ id }) => id));
        for (const id of store.keys()) if (!present.has(id)) store.delete(id);
        logger.info(`${present.size} rules`);
      };
      await sync();
      if (watcher)
        follow(watcher, [inRepository(config, 'model/rules')], sync, (error) =>
          logger.error(String(error)),
        );
    },
  };
}
