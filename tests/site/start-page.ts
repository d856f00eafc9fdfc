import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entrances, isLive } from '../../model/index.ts';
import type { BuiltSite } from './built-site.ts';

/** The start page: what people open, and the search. */
export function startPageTests({ open, origin, dist, lab }: BuiltSite): void {
  test('leads to every public name that is there, and names those to come', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    const addresses = [...html.matchAll(/<a class="tile-name" href="([^"]+)"/g)];
    const opened = new Set(addresses.map(([, address]) => address));
    for (const { name, owner, target, via } of entrances(lab)) {
      const isThere = [owner, target, via].every(isLive);
      expect(opened.has(`https://${name}`), name).toBe(isThere);
    }
  });

  test('begins in its search, but on a phone, whose keyboard would hide the page', async () => {
    const focused = 'document.activeElement.id';
    const { page, trouble } = await open();
    await page.goto(origin());
    await expect.poll(() => page.evaluate(focused)).toBe('start-search');
    const phone = await open({ isMobile: true, hasTouch: true, viewport: PHONE });
    await phone.page.goto(origin());
    await phone.page.waitForLoadState('networkidle');
    expect(await phone.page.evaluate(focused)).toBe('');
    expect(trouble).toEqual([]);
  });

  test('asks nobody how things fare as long as no status page is configured', () => {
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(html).not.toMatch(/live-states|data-state-of/);
  });

  test('a browser can keep every file that it is told to', () => {
    const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
    const [, list = '[]'] = /^const FILES = (.*);$/m.exec(worker) ?? [];
    const files: readonly string[] = JSON.parse(list);
    expect(files).toEqual(expect.arrayContaining(['/', '/emergency/', '/search.json']));
    const read = (path: string) => readFileSync(join(dist, path.replace(/\/$/, '/index.html')));
    for (const path of files) expect(() => read(decodeURI(path)), path).not.toThrow();
  });
}

// --- internal ---

const PHONE = { width: 360, height: 780 };
