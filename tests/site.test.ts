import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../cli/commands/index.ts';
import { resolved } from '../generators/fixtures/resolved.ts';
import { guestsOn, pagePath, ruleTexts } from '../model/index.ts';
import { commitsOfLab } from '../site/src/lib/changes/commits.ts';
import { ownLab } from './own-lab.ts';
import { accessibilityFaults } from './site/accessibility.ts';
import { buildSite, repository } from './site/astro.ts';
import { chromiumPath, howToGetChromium, startChromium } from './site/chromium.ts';
import { hindrances } from './site/hindrances.ts';
import { checkLinks } from './site/links.ts';
import { paperTests } from './site/paper.ts';
import { describeEntityPages } from './site/entity-pages.ts';
import { serve } from './site/serve.ts';
import { startPageTests } from './site/start-page.ts';
import { lookTests } from './site/look.ts';
import { ownerTests } from './site/owner.ts';
import { whatSticksOut } from './site/width.ts';

const dist = join(repository, 'site/.astro/site-test');
const lab = resolved(ownLab);
const views = globSync('*.mmd', { cwd: join(repository, 'site/src/content/diagrams') })
  .toSorted()
  .map((file) => basename(file, '.mmd'));
const sourceOf = (view: string) =>
  readFileSync(join(repository, `site/src/content/diagrams/${view}.mmd`), 'utf8');
const targetsOf = (view: string) => [
  ...new Set(
    [...sourceOf(view).matchAll(/^\s*click \S+ href "([^"]+)"/gm)].map(([, target = '']) => target),
  ),
];
/**
 * One host stands for all: the first with guests that the overview shows; in a big lab it shows
 * some of them only.
 */
const oneHost = lab.hosts
  .filter(
    (host) => guestsOn(lab, host).length > 0 && targetsOf('overview').includes(pagePath(host)),
  )
  .slice(0, 1);
/** Milliseconds that a slow machine may take for one step. */
const patience = 240_000;
const soon = { timeout: patience };

beforeAll(() => buildSite(dist), 600_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

describe('the built site', () => {
  test('has a page for every entity and every view', () => {
    const pages = globSync('**/index.html', { cwd: dist }).map(
      (file) => `/${file.replace(/index\.html$/, '')}`,
    );
    expect(lab.entities.map(pagePath).filter((page) => !pages.includes(page))).toEqual([]);
    expect(
      views.map((view) => `/diagrams/${view}/`).filter((page) => !pages.includes(page)),
    ).toEqual([]);
    expect(pages).toEqual(
      expect.arrayContaining([
        '/',
        '/architecture/',
        '/naming-convention/',
        '/diagrams/',
        '/locations/',
      ]),
    );
  });

  test('is called as the lab is', () => {
    expect(titleOf('')).toBe(lab.name);
    expect(titleOf('diagrams')).toBe(`Pictures | ${lab.name}`);
  });

  test('has every page that was written by hand, each in the sidebar', () => {
    const written = [
      ...globSync('**/*.{md,mdx}', { cwd: join(repository, 'site/src/content/docs') }),
      ...globSync('**/*.astro', { cwd: join(repository, 'site/src/pages') }),
    ];
    const pages = written
      .filter((file) => !file.includes('[') && !file.startsWith('404.'))
      .map((file) => `/${file.replace(/(?:index)?\.\w+$/, '')}`.replace(/(?<!\/)$/, '/'));
    expect(pages).toContain('/');
    const [sidebar = ''] =
      /<nav class="sidebar[^]*?<\/nav>/.exec(readFileSync(join(dist, 'index.html'), 'utf8')) ?? [];
    for (const page of pages) {
      expect(existsSync(join(dist, page, 'index.html')), page).toBe(true);
      expect(sidebar, 'the sidebar of site/astro.config.ts').toContain(`href="${page}"`);
    }
  });

  test('has a page of changes and its feed where the lab has a history, and links to it', async () => {
    const hasHistory = (await commitsOfLab(repository)).length > 0;
    const start = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(start.includes('href="/changes/"')).toBe(hasHistory);
    expect(existsSync(join(dist, 'changes/index.html'))).toBe(hasHistory);
    expect(existsSync(join(dist, 'changes.xml'))).toBe(hasHistory);
  });

  test('has a page for every rule, and a list of them', () => {
    expect(
      globSync('*/index.html', { cwd: join(dist, 'rules') })
        .map((file) => dirname(file))
        .toSorted(),
    ).toEqual(ruleTexts.map(({ id }) => id));
    const page = readFileSync(join(dist, 'rules/memory-overcommitted/index.html'), 'utf8');
    expect(page).toContain('Guests need more memory than their host has');
    const list = readFileSync(join(dist, 'rules/index.html'), 'utf8');
    expect(ruleTexts.filter(({ id }) => !list.includes(`href="/rules/${id}/"`))).toEqual([]);
  });

  test('has a search that leads nowhere but to its pages and their sections', () => {
    const { documents }: { documents: readonly { path: string }[] } = JSON.parse(
      readFileSync(join(dist, 'search.json'), 'utf8'),
    );
    const paths = documents.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/', '/architecture/', '/rules/']));
    expect(lab.entities.map(pagePath).filter((page) => !paths.includes(page))).toEqual([]);
    const isThere = (path: string): boolean => {
      const [page = '', fragment = ''] = path.split('#');
      const file = join(dist, page, 'index.html');
      return existsSync(file) && readFileSync(file, 'utf8').includes(`id="${fragment}`);
    };
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test('has every command with its examples, and every recipe as a guide', () => {
    const page = readFileSync(join(dist, 'cli/index.html'), 'utf8');
    expect(
      [...commands.keys()].filter((name) => !page.includes(`id="${name.replaceAll(' ', '-')}"`)),
    ).toEqual([]);
    expect(page).toContain('homelab names k8s-master-01');
    const recipes = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8').match(/^## .+$/gm);
    const guides = globSync('*/index.html', { cwd: join(dist, 'guides') });
    const titles = guides.map((file) => titleOf(`guides/${dirname(file)}`)?.split(' | ')[0]);
    expect(titles).toEqual(expect.arrayContaining(recipes?.map((line) => line.slice(3)) ?? []));
  });

  test('has no link that leads nowhere, boxes of diagrams included', () => {
    const { links, broken } = checkLinks(dist);
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(20 * lab.entities.length);
  });
});

if (chromiumPath === undefined) {
  if (process.env['CI'] === 'true') test('Chromium is here', () => expect.fail(howToGetChromium));
  else process.stdout.write(`skipped: ${howToGetChromium}\n`);
}

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = await startChromium(chromiumPath ?? '');
    site = await serve(dist);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A fresh window, with what went wrong in it and whom it asked. */
  async function open(
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; context: BrowserContext; trouble: string[] }> {
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      ...options,
    });
    // Pages as they are served: what a browser keeps of them is tested in site/offline.test.ts.
    await context.addInitScript('delete Navigator.prototype.serviceWorker');
    context.setDefaultTimeout(patience);
    onTestFinished(() => context.close());
    const trouble: string[] = [];
    context.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1')
        trouble.push(`asked ${request.url()}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
    });
    context.on('weberror', (error) => trouble.push(error.error().message));
    return { page: await context.newPage(), context, trouble };
  }

  describe('the start page', () => startPageTests({ open, origin: () => site.origin, dist, lab }));
  describe('the owner on the sofa', () =>
    ownerTests({ open, origin: () => site.origin, dist, lab }));
  describe('every sort of page', () => lookTests({ open, origin: () => site.origin, dist, lab }));
  describe('on paper', () => paperTests({ open, origin: () => site.origin, dist, lab }));

  test('shows every view as one picture with links, light and dark, and asks nobody else', async () => {
    const { page, trouble } = await open({ colorScheme: 'light' });
    expect(views).toEqual(expect.arrayContaining(['overview']));
    const grounds: string[] = [];
    for (const view of views) {
      await page.goto(`${site.origin}/diagrams/${view}/`);
      const picture = page.locator('.picture-drawing svg:visible');
      expect(await picture.count(), view).toBe(1);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        grounds.push(await fillOf(picture.locator('.hl-text').first()));
      }
    }
    expect([...new Set(grounds)], 'one colour of words for each theme').toHaveLength(2);
    expect(trouble).toEqual([]);
  });

  test('shows the picture that fits its window, with legible letters and without scrolling', async () => {
    for (const [width, drawnFor] of [
      [1440, 1080],
      [1200, 830],
      [360, 360],
    ] as const) {
      const { page, trouble } = await open({ viewport: { width, height: 900 } });
      await page.goto(`${site.origin}/diagrams/overview/`);
      const [shown] = await page.evaluate<readonly { own: number; size: number }[]>(
        `[...document.querySelectorAll('.picture-drawing svg')]
          .filter((svg) => svg.clientWidth > 0)
          .map((svg) => ({ own: svg.viewBox.baseVal.width, size: svg.clientWidth }))`,
      );
      expect(shown?.own, `${width}`).toBe(drawnFor);
      expect((shown?.size ?? 0) / drawnFor, `${width}`).toBeGreaterThan(0.955);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(trouble).toEqual([]);
    }
  });

  test('draws the Mermaid text of a picture when its tab is opened, and loads nothing for it before', async () => {
    const { page, context, trouble } = await open();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.origin}/diagrams/overview/`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /draw|mermaid|elk/i.test(url))).toEqual([]);
    const tab = page.getByRole('tab', { name: 'Mermaid' });
    await page.getByRole('tab', { name: 'Picture' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('.picture-drawing svg:visible').count()).toBe(0);
    await page.locator('.mermaid-live[data-state=drawn] svg').waitFor();
    expect(await page.locator('.diagram-source').textContent()).toBe(sourceOf('overview').trim());
    expect(await page.getByRole('button', { name: 'Copy the text' }).isVisible()).toBe(true);
    expect(trouble).toEqual([]);
  });

  test(
    'has no page that is wider than its window, whatever the font',
    { timeout: 600_000 },
    async () => {
      // Without scripts, as no picture is waited for then: their width is a test of its own.
      const { page } = await open({ javaScriptEnabled: false });
      const found: string[] = [];
      for (const path of pagesOfEachSort()) {
        await page.goto(`${site.origin}${path}`);
        found.push(...(await whatSticksOut(page)));
      }
      expect(found).toEqual([]);
    },
  );

  test('shows the overview itself in the architecture document', async () => {
    const { page, trouble } = await open({ colorScheme: 'dark' });
    await page.goto(`${site.origin}/architecture/`);
    const picture = page.locator('.picture-drawing svg:visible');
    expect(await picture.count()).toBe(1);
    expect(await picture.locator('a').count()).toBeGreaterThan(lab.hosts.length);
    expect(trouble).toEqual([]);
  });

  test('draws the Mermaid text that somebody wrote into a document', async () => {
    const { page, trouble } = await open({ colorScheme: 'dark' });
    await page.goto(`${site.origin}/guides/write-about-your-lab/`);
    const figure = page.locator('mermaid-diagram[data-state=drawn]');
    await figure.locator('svg').waitFor();
    expect(await page.locator('mermaid-diagram').count()).toBe(await figure.count());
    expect(await figure.locator('svg').first().textContent()).toContain('variables for OpenTofu');
    expect(trouble).toEqual([]);
  });

  test.for(oneHost)(
    'leads from the card of $name in the overview to the page of the entity',
    async (host) => {
      const { page, trouble } = await open();
      await page.goto(site.origin);
      const cards = page.locator('.picture-drawing svg:visible a');
      await cards.filter({ hasText: host.name }).first().click();
      await page.waitForURL(`${site.origin}${pagePath(host)}`);
      expect(await page.locator('h1').textContent()).toBe(host.name);
      expect(trouble).toEqual([]);
    },
  );

  test.for(oneHost)(
    'shows on the page of $name how full it is, what it names and who names it',
    async (host) => {
      const { page } = await open();
      await page.goto(`${site.origin}${pagePath(host)}`);
      expect(await memoryOn(page).textContent()).toMatch(/\d+ [GT]iB/);
      const relations = page.locator('.topics').first();
      const linkTo = (name: string) => relations.getByRole('link', { name, exact: true }).first();
      for (const network of host.networks)
        expect(await linkTo(network.name).getAttribute('href')).toBe(pagePath(network));
      for (const guest of guestsOn(lab, host)) {
        expect(await linkTo(guest.name).getAttribute('href')).toBe(pagePath(guest));
        const named = { name: guest.name, exact: true } as const;
        expect(await page.locator('.sidebar-content').getByRole('link', named).count()).toBe(1);
      }
    },
  );

  describeEntityPages({ lab, origin: () => site.origin, open });

  test.for(oneHost)(
    'finds $name in the search by a part of its name, with the keyboard alone',
    async (host) => {
      const { page, context, trouble } = await open();
      const asked: string[] = [];
      context.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${site.origin}/rules/`);
      await page.waitForLoadState('networkidle');
      expect(asked, 'nothing is loaded before somebody searches').not.toContain('/search.json');

      await page.keyboard.press('Control+k');
      await page.keyboard.type(host.name.slice(0, -1));
      const field = page.getByRole('combobox', { name: 'Search' });
      const options = page.getByRole('dialog').getByRole('option');
      await expect.poll(() => options.first().textContent(), soon).toMatch(`${host.name} · Host`);
      await expect.poll(() => page.getByRole('status').textContent(), soon).toMatch(/hit/);
      const chosen = () => field.getAttribute('aria-activedescendant');
      expect(await chosen()).toBe(await options.first().getAttribute('id'));
      await page.keyboard.press('ArrowDown');
      expect(await chosen()).toBe(await options.nth(1).getAttribute('id'));
      const next = await options.nth(1).getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.origin}${next}`);
      expect(trouble).toEqual([]);
    },
  );

  test('closes the search by its button, by a click beside it and by Escape, with the focus back where it was', async () => {
    const { page } = await open();
    await page.goto(`${site.origin}/rules/`);
    const button = page.getByRole('button', { name: 'Search' });
    const dialog = page.getByRole('dialog', { name: 'Search' });
    const ways = [
      () => page.getByRole('button', { name: 'Close' }).click(),
      () => page.mouse.click(5, 5),
      () => page.keyboard.press('Escape'),
    ];
    for (const close of ways) {
      await button.click();
      await dialog.waitFor();
      await close();
      await dialog.waitFor({ state: 'hidden' });
      const focused = () => page.evaluate('document.activeElement.className');
      await expect.poll(focused, soon).toBe('search-open');
    }
  });

  test('the search is whole and accessible on a phone and on a desktop, light and dark', async () => {
    for (const width of [360, 1400])
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open({ viewport: { width, height: 800 }, colorScheme });
        await page.goto(`${site.origin}/rules/`);
        const where = `${width} px, ${colorScheme}`;
        expect(await accessibilityFaults(page, '.search-open'), where).toEqual([]);
        await page.getByRole('button', { name: 'Search' }).click();
        await page.getByRole('combobox', { name: 'Search' }).fill('location');
        await page.getByRole('dialog').getByRole('option').first().waitFor();
        expect(await accessibilityFaults(page, '.search-dialog'), where).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), where).toBe(width);
      }
  });

  test('says of a name what it is while it is typed, and what to write instead, for the keyboard alone', async () => {
    const { page, trouble } = await open();
    await page.goto(`${site.origin}/names/`);
    const field = page.getByRole('textbox', { name: 'Name' });
    const said = page.getByRole('status');
    await field.fill('Sa-github-runner');
    expect(await said.textContent()).toBe('This is no right name of any kind.');
    await page.keyboard.press('Tab');
    expect(await page.locator('button:focus').textContent()).toBe('sa-github-runner');
    await page.keyboard.press('Enter');
    expect(await said.textContent()).toBe('This is a service account.');
    expect(await field.inputValue()).toBe('sa-github-runner');
    expect(await page.getByRole('row', { name: /^purpose github-runner/ }).count()).toBe(1);

    const another = await page.context().newPage();
    await another.goto(page.url());
    expect(await another.getByRole('status').textContent()).toBe('This is a service account.');
    expect(await hindrances(another)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  test('loads the engine of names on no page but that of names', async () => {
    const { page } = await open();
    const scriptsOf = async (path: string): Promise<string[]> => {
      await page.goto(`${site.origin}${path}`);
      return page.evaluate(
        `[...document.scripts].map(({ src }) => src).filter((src) => src !== '')`,
      );
    };
    const others = await scriptsOf('/naming-convention/');
    const own = (await scriptsOf('/names/')).filter((script) => !others.includes(script));
    expect(own).toHaveLength(1);
    const [path = ''] = own.map((script) => new URL(script).pathname);
    const code = readFileSync(join(dist, path));
    expect(gzipSync(code).length / 1024, 'KiB').toBeLessThan(16);
  });

  test('reads well without JavaScript: pictures show, and their Mermaid text unfolds', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/diagrams/overview/`);
    expect(await page.locator('.picture-drawing svg:visible').count()).toBe(1);
    await page.getByText('As Mermaid text').click();
    expect(await page.locator('.diagram-source').isVisible()).toBe(true);
  });
});

/**
 * Of the pages of each folder, which differ in their words only, the one with the longest name and
 * the one with most in it.
 */
function pagesOfEachSort(): string[] {
  const pages = globSync('**/index.html', { cwd: dist }).map(
    (file) => `/${file.replace(/index\.html$/, '')}`,
  );
  const folders = Map.groupBy(pages, (page) => /^\/([^/]+)\/./.exec(page)?.[1]);
  const sizeOf = (page: string) => statSync(join(dist, page, 'index.html')).size;
  const chosen = [...folders].flatMap(([folder, members]) =>
    folder === undefined
      ? members
      : [largest(members, (page) => page.length), largest(members, sizeOf)],
  );
  return [...new Set(chosen)].toSorted();
}

const titleOf = (page: string): string | undefined =>
  /<title>(.*?)<\/title>/.exec(readFileSync(join(dist, page, 'index.html'), 'utf8'))?.[1];

const largest = (items: readonly string[], measure: (item: string) => number): string =>
  items.reduce((most, item) => (measure(item) > measure(most) ? item : most), items[0] ?? '');

/** Colour of an element of a picture, as the page shows it. */
const fillOf = async (element: Locator): Promise<string> =>
  String(
    await element.evaluate((shown) => Reflect.get(globalThis, 'getComputedStyle')(shown).fill),
  );

const memoryOn = (page: Page) => page.locator('.meters li', { hasText: 'Memory' });
