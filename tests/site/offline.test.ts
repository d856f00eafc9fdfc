import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workerText } from '../../site/src/lib/offline/worker-text.ts';
import { repository } from './astro.ts';
import { chromiumPath, howToGetChromium, startChromium } from './chromium.ts';

// The service worker of a tiny site below a path, so that no build is waited for.
const code = readFileSync(join(repository, 'site/src/lib/offline/worker.js'), 'utf8');
const kept = ['index.html', 'emergency/index.html', 'hosts/index.html', '_astro/page.abc.js'];

/** How the site fares: well, behind a proxy that can't reach it, silent, or gone. */
type Fate = 'well' | 'unreachable' | 'silent' | 'gone';

let fate: Fate = 'well';
let version = 'one';

const pageText = (path: string) =>
  `<!doctype html><title>${path}</title><p>${path} in version ${version}</p>` +
  `<script>navigator.serviceWorker?.register('/lab/sw.js')</script>`;

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://site').pathname;
  if (fate === 'silent') return;
  if (fate === 'gone') return void request.socket.destroy();
  const isScript = path.endsWith('.js');
  response.writeHead(fate === 'well' ? 200 : 502, {
    'content-type': isScript ? 'text/javascript' : 'text/html',
  });
  if (fate === 'unreachable') response.end('bad gateway');
  else if (path.endsWith('/sw.js'))
    response.end(workerText({ base: '/lab', version, files: kept, code }));
  else response.end(isScript ? `'${version}'` : pageText(path));
});

if (chromiumPath === undefined && process.env['CI'] === 'true')
  test('Chromium is here', () => expect.fail(howToGetChromium));

describe.skipIf(chromiumPath === undefined)('a site that somebody has opened once', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let site = '';

  beforeAll(async () => {
    browser = await startChromium(chromiumPath ?? '');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/lab/`;
  });
  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    [fate, version] = ['well', 'one'];
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(site);
    await isKept('one');
    return () => context.close();
  });

  test('shows the site as it is, as long as that answers', async () => {
    version = 'two';
    expect(await textOf('hosts/')).toBe('/lab/hosts/ in version two');
  });

  test.for(['unreachable', 'silent', 'gone'] as const)(
    'shows what it kept when the site is %s, also pages that nobody read',
    async (how) => {
      fate = how;
      expect(await textOf('emergency/')).toBe('/lab/emergency/ in version one');
      expect(await textOf('hosts/?sort=name')).toBe('/lab/hosts/ in version one');
    },
  );

  test('keeps a page that is not on its list once somebody has read it', async () => {
    await textOf('rules/');
    fate = 'gone';
    expect(await textOf('rules/')).toBe('/lab/rules/ in version one');
  });

  test('says of a page without a copy where there are some', async () => {
    fate = 'gone';
    expect(await textOf('vms/')).toContain('this browser has no copy of this page');
    expect(await page.getByRole('link', { name: 'emergency sheet' }).getAttribute('href')).toBe(
      '/lab/emergency/',
    );
  });

  test('forgets the old copy when it has that of a new build', async () => {
    version = 'two';
    await page.goto(site);
    await isKept('two');
    expect(await page.evaluate('caches.keys()')).toEqual(['site /lab/ two']);
    fate = 'gone';
    expect(await textOf('hosts/')).toBe('/lab/hosts/ in version two');
  });

  async function textOf(path: string): Promise<string | null> {
    await page.goto(site + path);
    return page.locator('p').textContent();
  }

  /** Waits until the worker of a build answers for the page. */
  const isKept = (build: string) =>
    expect
      .poll(
        () =>
          page.evaluate(`(async () => {
            const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
            const isActive = active?.state === 'activated' && navigator.serviceWorker.controller;
            return isActive ? (await caches.keys()).join() : '';
          })()`),
        { timeout: 60_000 },
      )
      .toBe(`site /lab/ ${build}`);
});
