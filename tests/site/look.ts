import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageFolder, pagePath } from '../../model/index.ts';
import { accessibilityFaults, contrastFaults } from './accessibility.ts';
import { repository } from './astro.ts';
import type { BuiltSite } from './built-site.ts';

/** Where the screenshots of the last run are, for whoever wants to look at them. */
const screenshots = join(repository, 'site/.astro/screenshots');

/** Every sort of page, as it is looked at: light and dark, on a desktop and on a phone. */
export function lookTests({ open, origin, lab }: BuiltSite): void {
  mkdirSync(screenshots, { recursive: true });
  const oneOfEach = [...Map.groupBy(lab.entities, ({ kind }) => kind).values()].flatMap(
    ([first]) => first ?? [],
  );
  const paths = [
    '/',
    '/emergency/',
    '/architecture/',
    '/naming-convention/',
    '/names/',
    '/cli/',
    '/rules/',
    '/rules/memory-overcommitted/',
    '/reference/',
    '/reference/host/',
    '/diagrams/',
    '/diagrams/overview/',
    '/guides/getting-started/',
    '/guides/write-about-your-lab/',
    '/guides/try-it-without-a-proxmox/',
    '/runbooks/from-bare-metal/',
    '/consequences/',
    ...oneOfEach.flatMap((entity) => [`/${pageFolder(entity.kind)}/`, pagePath(entity)]),
  ];

  test.for(paths)('%s is accessible, loads whole and scrolls in one direction', async (path) => {
    // Side by side: each window has a process of its own.
    await Promise.all([1440, 360].map((width) => look(path, width)));
  });

  async function look(path: string, width: number): Promise<void> {
    const { page, trouble } = await open({ viewport: { width, height: 900 } });
    await page.goto(origin() + path, { waitUntil: 'networkidle' });
    // The network is idle before a picture that the browser draws itself is there.
    const undrawn = page.locator('mermaid-diagram:not([data-state=drawn]):visible');
    await expect.poll(() => undrawn.count(), { timeout: 60_000 }).toBe(0);
    // Starlight makes code that scrolls reachable by keyboard when the browser has nothing to do.
    await expect.poll(() => page.evaluate(unreachable), { timeout: 60_000 }).toBe(0);
    for (const [colorScheme, faultsOf] of themes) {
      await page.emulateMedia({ colorScheme });
      const where = `${path} at ${width}, ${colorScheme}`;
      expect(await faultsOf(page, 'body'), where).toEqual([]);
    }
    // In the theme that it is in now; as JPEG, which takes a third of the time.
    const name = path === '/' ? 'start' : path.replaceAll('/', ' ').trim().replaceAll(' ', '-');
    const file = join(screenshots, `${name}-${width}.jpeg`);
    await page.screenshot({ path: file, fullPage: true, quality: 70 });
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(width);
    expect(trouble, path).toEqual([]);
  }
}

// --- internal ---

/** How much code scrolls that the keyboard does not reach yet. */
const unreachable = `[...document.querySelectorAll('pre')].filter(
  (pre) => pre.scrollWidth > pre.clientWidth && !pre.hasAttribute('tabindex'),
).length`;

/** Themes differ in nothing but their colours. */
const themes = [
  ['light', accessibilityFaults],
  ['dark', contrastFaults],
] as const;
