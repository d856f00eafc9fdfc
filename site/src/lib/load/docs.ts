import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { docsLoader } from '@astrojs/starlight/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { withBase } from '../diagram/click-targets.ts';
import { inRepository } from './repository.ts';
import { pageOf, slugOf } from './root-file.ts';
import { follow } from './watch.ts';

const ROOT_FILES = ['ARCHITECTURE.md', 'NAMING_CONVENTION.md'];

/**
 * Starlight's own folder, and the Markdown files at the root of the repository, in one collection.
 */
export function docsAndRootFiles(): Loader {
  return {
    name: 'docs-and-root-files',
    async load(context) {
      await docsLoader().load(context); // first: it deletes every entry that it does not know
      for (const file of ROOT_FILES) {
        const sync = () => add(file, context);
        await sync();
        if (context.watcher)
          follow(context.watcher, [inRepository(context.config, file)], sync, (error) =>
            context.logger.error(String(error)),
          );
      }
    },
  };
}

// --- internal ---

async function add(
  file: string,
  { config, store, parseData, renderMarkdown, generateDigest, logger }: LoaderContext,
): Promise<void> {
  const path = inRepository(config, file);
  if (!existsSync(path))
    return logger.warn(`${file} does not exist: the site has no page /${slugOf(file)}/`);
  const text = await readFile(path, 'utf8');
  const { title, body: written } = pageOf(text, ROOT_FILES, config.base);
  const body = withBase(written, config.base); // for the pictures in it
  const id = slugOf(file);
  store.set({
    id,
    data: await parseData({ id, data: { title, editUrl: false } }),
    body,
    digest: generateDigest(text),
    rendered: await renderMarkdown(body, { fileURL: pathToFileURL(path) }),
    filePath: `../${file}`, // Starlight fails on an entry without one
  });
}
