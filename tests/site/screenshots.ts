// `npm run screenshots`: the pictures of the guide "What it looks like", of the built site. They are
// made again by hand when pages change their looks, for no two machines draw letters alike.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { repository, runBuild } from './astro.ts';
import { chromiumPath, howToGetChromium, startChromium } from './chromium.ts';
import { PHONE } from './phone.ts';
import { serve } from './serve.ts';

/** A look at a page: a window, and what is done in it before. */
interface Shot {
  readonly path: string;
  readonly colorScheme: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Default: nothing. */
  readonly act?: (page: Page) => Promise<void>;
}

const shots: Readonly<Record<string, Shot>> = {
  start: { path: '/', colorScheme: 'light' },
  overview: { path: '/diagrams/overview/', colorScheme: 'dark' },
  host: { path: '/hosts/asgard-atlas/', colorScheme: 'light' },
  outage: {
    path: '/hosts/asgard-prometheus/',
    colorScheme: 'dark',
    act: (page) => scrollTo(page, '#if-it-goes-down'),
  },
  network: { path: '/diagrams/network/', colorScheme: 'light' },
  list: { path: '/vms/', colorScheme: 'dark' },
  search: { path: '/architecture/', colorScheme: 'light', act: (page) => search(page, 'gpu') },
  names: { path: '/names/', colorScheme: 'dark', act: (page) => typeName(page, 'k8s-worker-1') },
  phone: { path: '/services/grafana/', colorScheme: 'dark', viewport: PHONE.viewport },
  emergency: { path: '/emergency/', colorScheme: 'light', viewport: { width: 794, height: 1123 } },
};

const folder = join(repository, 'site/src/content/docs/guides/what-it-looks-like');
const { code, said } = runBuild(repository, 'model/lab');
if (code !== 0) throw new Error(said);
const site = await serve(join(repository, 'site/dist'));
const browser = await startChromium(chromiumPath ?? missing());
mkdirSync(folder, { recursive: true });
for (const [name, shot] of Object.entries(shots)) {
  const image = await sharp(await taken(browser, shot))
    .webp({ quality: 82 })
    .toBuffer();
  writeFileSync(join(folder, `${name}.webp`), image);
  process.stdout.write(`${name}.webp ${Math.round(image.length / 1024)} KiB\n`);
}
await browser.close();
await site.close();

// --- internal ---

async function taken(browser: Browser, shot: Shot): Promise<Buffer> {
  const { path, colorScheme, viewport = { width: 1280, height: 800 }, act } = shot;
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await act?.(page);
  const image = await page.screenshot();
  await context.close();
  return image;
}

async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((element) => element.scrollIntoView());
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search' }).fill(words);
  await page.getByRole('dialog').getByRole('option').nth(3).waitFor();
}

async function typeName(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
}

function missing(): never {
  throw new Error(howToGetChromium);
}
