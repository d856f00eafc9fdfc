import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { docsLoader } from '@astrojs/starlight/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { withBase } from '../diagram/click-targets.ts';
import { guidesFile, guidesIn } from './guides.ts';
import { drawingsOf } from '../view/drawings.ts';
import { viewSchema } from '../view/view.ts';
import { inRepository } from './repository.ts';
import { labFolders, sharedLab } from './follow-lab.ts';
import { withPictures } from './pictures-in.ts';
import { pageOf, slugOf, withPageLinks } from './root-file.ts';
import type { PageLinks } from './root-file.ts';
import { follow } from './watch.ts';
import { withReachableTables } from './wide-tables.ts';

const ROOT_FILES = ['ARCHITECTURE.md', 'NAMING_CONVENTION.md'];

/**
 * In one collection: Starlight's own folder, the Markdown files at the root of the repository, and
 * a guide for each section of `CONTRIBUTING.md`.
 */
export function docsAndRootFiles(): Loader {
  return {
    name: 'docs-and-root-files',
    async load(context) {
      await docsLoader().load(context); // first: it deletes every entry that it does not know
      const { config, watcher, logger } = context;
      const links = { files: ROOT_FILES, guides: guidesFile, base: config.base };
      for (const file of [...ROOT_FILES, guidesFile]) {
        const sync = () => addPages(file, links, context);
        await sync();
        if (watcher)
          follow(watcher, [inRepository(config, file), ...labFolders(config)], sync, (error) =>
            logger.error(String(error)),
          );
      }
    },
  };
}

// --- internal ---

/** A page of the collection, before its Markdown is rendered. */
interface Page {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** From the root of the site: Starlight fails on a page without one. */
  readonly filePath: string;
}

async function addPages(file: string, links: PageLinks, context: LoaderContext): Promise<void> {
  const { config, store, parseData, renderMarkdown, generateDigest, logger } = context;
  const path = inRepository(config, file);
  if (!existsSync(path)) return logger.warn(`${file} does not exist: the site lacks its pages`);
  const text = await readFile(path, 'utf8');
  const base = config.base.replace(/\/$/, '');
  const drawn = (view: string) => drawingsNamed(config, view);
  const pages = file === guidesFile ? guidePages(text, links) : [rootPage(file, text, links)];
  for (const { id, data, body: written, filePath } of pages) {
    const body = withBase(written, config.base); // for the pictures in it
    const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(path) });
    const html = withReachableTables(await withPictures(rendered.html, base, drawn));
    store.set({
      id,
      data: await parseData({ id, data: { editUrl: false, ...data } }),
      body,
      digest: generateDigest(body),
      rendered: { ...rendered, html },
      filePath,
    });
  }
}

/** The drawings of a view; `undefined` where there is none, or the lab is faulty. */
async function drawingsNamed(config: LoaderContext['config'], name: string) {
  const lab = await sharedLab(config).catch(() => undefined);
  const found = lab?.views.find(({ view }) => view === name);
  return found && drawingsOf(viewSchema.parse(found));
}

function rootPage(file: string, text: string, links: PageLinks): Page {
  const { title, body } = pageOf(text, links);
  return { id: slugOf(file), data: { title }, body, filePath: `../${file}` };
}

/** In the sidebar in the order of the file, behind the guides that are files of their own. */
const guidePages = (text: string, links: PageLinks): Page[] =>
  guidesIn(text).map(({ slug, title, body }, index) => ({
    id: `guides/${slug}`,
    data: { title, sidebar: { order: 100 + index } },
    body: withPageLinks(body, links),
    // Where Starlight looks for the pages of a group of the sidebar.
    filePath: `src/content/docs/guides/${slug}.md`,
  }));
