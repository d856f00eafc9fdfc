import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A link of the built site that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly target: string;
}

/**
 * Follows every link of a built site: `href` and `src` in pages, and what the boxes of Mermaid
 * texts lead to, each with its #fragment. It reads the output, so it also covers pages that come
 * from loaders and routes of our own.
 */
export function checkLinks(dist: string): { pages: number; links: number; broken: BrokenLink[] } {
  const pages = globSync('**/*.html', { cwd: dist }).toSorted();
  const html = new Map(pages.map((page) => [page, readFileSync(join(dist, page), 'utf8')]));
  const broken: BrokenLink[] = [];
  let links = 0;
  for (const [page, text] of html) {
    const here = `http://site/${page
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')}`;
    for (const raw of linksIn(text)) {
      if (raw === '' || /^(?:[a-z]+:|\/\/)/.test(raw)) continue; // empty or external
      links += 1;
      if (!leadsSomewhere(new URL(raw, here), dist, html)) broken.push({ page, target: raw });
    }
  }
  return { pages: pages.length, links, broken };
}

// --- internal ---

/** Attributes, and clicks of Mermaid texts, whose quotes are escaped in the page. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\s(?:href|src)="([^"]*)"|click \S+ href &quot;(.*?)&quot;/g)].map(
    ([, attribute, click]) => (attribute ?? click ?? '').replaceAll('&amp;', '&'),
  );

function leadsSomewhere(target: URL, dist: string, html: ReadonlyMap<string, string>): boolean {
  const path = decodeURIComponent(target.pathname).slice(1);
  const page = path === '' || path.endsWith('/') ? join(path, 'index.html') : path;
  const text = html.get(page);
  if (text === undefined)
    return existsSync(join(dist, page)) && statSync(join(dist, page)).isFile();
  const fragment = decodeURIComponent(target.hash.slice(1));
  return fragment === '' || text.includes(` id="${fragment}"`);
}
