import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { describeView } from '../diagram/view.ts';
import { follow } from './watch.ts';

/**
 * One entry per `src/content/diagrams/<view>.mmd`; `npm run generate` writes them. In dev it
 * follows changes.
 */
export function views(): Loader {
  return {
    name: 'views',
    async load({ config, store, parseData, generateDigest, watcher, logger }) {
      const folder = fileURLToPath(new URL('src/content/diagrams/', config.root));
      const sync = async () => {
        const files = (await readdir(folder)).filter((file) => file.endsWith('.mmd'));
        for (const file of files) {
          const id = file.slice(0, -'.mmd'.length);
          const source = await readFile(folder + file, 'utf8');
          store.set({
            id,
            data: await parseData({ id, data: describeView(id, source) }),
            digest: generateDigest(source),
          });
        }
        const present = new Set(files.map((file) => file.slice(0, -'.mmd'.length)));
        for (const id of store.keys()) if (!present.has(id)) store.delete(id);
        logger.info(`${present.size} views`);
      };
      await sync();
      if (watcher) follow(watcher, [folder], sync, (error) => logger.error(String(error)));
    },
  };
}
