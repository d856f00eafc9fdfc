import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { copyRepository } from '../copy-repository.ts';
import { accessibilityFaults } from './accessibility.ts';
import { startDev, type DevServer } from './astro.ts';
import { chromiumPath, startChromium } from './chromium.ts';
import { writeLabWithWiki } from './lab.ts';

/** Milliseconds that a slow machine may take for one step. */
const patience = 240_000;

// That Chromium has to be there is said by tests/site.test.ts.
describe.skipIf(chromiumPath === undefined)('while the lab is edited', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium(chromiumPath ?? '');
  });
  afterAll(() => browser?.close());

  test(
    'the open page follows, facts and pictures; a faulty edit is told on it, and leaves it as it was',
    { timeout: 600_000 },
    async () => {
      const lab = newLab();
      lab.write('gib(3)');
      const dev = await startedDev(lab.folder);
      const page = await open(dev, '/vms/wiki-01/');
      await shown(page, '3 GiB');
      const index = await page.request.get(`${dev.origin}/search.json`);
      expect(await index.text(), 'the search').toContain('"/vms/wiki-01/"');

      lab.write('gib(4000)');
      const told = overlay(page);
      await told.getByText('memory-overcommitted').waitFor();
      const words = [/alone needs 4000 GiB/, '^^^^^^', /give it 64 GiB at most/];
      for (const text of words) expect(await told.getByText(text).count(), String(text)).toBe(1);
      expect(dev.output(), 'the terminal').toContain('error[memory-overcommitted]');
      expect(await accessibilityFaults(page, 'lab-fault')).toEqual([]);
      expect(await editorOpenedBy(page, /index\.ts:11:3$/)).toBe(join(lab.folder, 'index.ts:11:3'));
      await page.keyboard.press('Escape');
      await told.waitFor({ state: 'hidden' });
      await shown(page, '3 GiB');

      const another = await open(dev, '/hosts/asgard-atlas/');
      await overlay(another).waitFor();
      lab.write('gib(5)');
      await shown(page, '5 GiB'); // nobody reloads the page: the server does
      await overlay(another).waitFor({ state: 'hidden' });
      const link = another.locator('main a').filter({ hasText: 'wiki-01' });
      await link.first().waitFor({ state: 'attached' });
    },
  );

  test(
    'a lab that is faulty from the start is told on every page, until there are pages',
    { timeout: 600_000 },
    async () => {
      // Of its own, as the pages of an earlier run are kept in site/.astro.
      const checkout = copyRepository(/^(?:k8s|ansible|tofu\/[a-z]+)\//, true);
      onTestFinished(() => rmSync(checkout, { recursive: true }));
      const lab = newLab(checkout);
      lab.write('gib(4000)');
      const dev = await startedDev(lab.folder, checkout);
      const page = await open(dev, '/vms/wiki-01/');
      await overlay(page).getByText('memory-overcommitted').waitFor();
      lab.write('gib(3)');
      await shown(page, '3 GiB');
    },
  );

  async function open(dev: DevServer, path: string): Promise<Page> {
    const context = await browser.newContext();
    context.setDefaultTimeout(patience);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${dev.origin}${path}`);
    return page;
  }
});

// --- internal ---

/** A lab with `wiki-01`, in a folder of its own. */
function newLab(checkout?: string): { folder: string; write: (memory: string) => void } {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-site-lab-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, write: (memory) => writeLabWithWiki(folder, memory, checkout) };
}

async function startedDev(lab: string, checkout?: string): Promise<DevServer> {
  const dev = await startDev(lab, checkout);
  onTestFinished(dev.stop);
  return dev;
}

const overlay = (page: Page) => page.locator('lab-fault dialog');

/** Waits until a size stands among the facts, which are folded, and in a picture of some width. */
async function shown(page: Page, size: string): Promise<void> {
  for (const place of ['main table', 'main figure svg'])
    await page.locator(place).filter({ hasText: size }).first().waitFor({ state: 'attached' });
}

/** The file that a click on a place asks the editor for. */
async function editorOpenedBy(page: Page, place: RegExp): Promise<string> {
  await page.route('**/__open-in-editor*', (route) => route.fulfill({ status: 200 }));
  const asked = page.waitForRequest(/__open-in-editor/);
  await overlay(page).getByRole('link', { name: place }).click();
  return resolve(new URL((await asked).url()).searchParams.get('file') ?? '');
}
