import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { repository } from './astro.ts';
import { chromiumPath, howToGetChromium, startChromium } from './chromium.ts';

const status = 'https://status.example.com/api/v1/endpoints/statuses';
const names = ['grafana', 'websites', 'authentik'];
const tiles = names.map((name) => `<span data-state-of="${name}">not asked</span>`).join('');
const answer = [
  { name: 'grafana', results: [{ success: true }] },
  { name: 'websites', results: [{ success: true }, { success: false }] },
];

if (chromiumPath === undefined && process.env['CI'] === 'true')
  test('Chromium is here', () => expect.fail(howToGetChromium));

describe.skipIf(chromiumPath === undefined)('the dots of the start page', () => {
  let browser: Browser;
  let script = '';
  beforeAll(async () => {
    browser = await startChromium(chromiumPath ?? '');
    script = await bundled('site/src/lib/start/browser/live.ts');
  });
  afterAll(() => browser?.close());

  test('say up and down in words, and nothing of what the status page does not know', async () => {
    const page = await pageWith((route) => route.fulfill({ json: answer, headers: anyOrigin }));
    await page.evaluate(`live.showStates('${status}')`);
    expect(await page.locator('span').allTextContents()).toEqual(['up', 'down', 'unknown']);
  });

  test.for([
    ['is not there', (route: Route) => route.abort()],
    ['fails', (route: Route) => route.fulfill({ status: 500, body: 'oops', headers: anyOrigin })],
    ['never answers', () => undefined],
  ] as const)('stay unknown where the status page %s', async ([, handle]) => {
    const page = await pageWith(handle);
    await page.evaluate(`live.showStates('${status}')`);
    expect(await page.locator('span').allTextContents()).toEqual(names.map(() => 'unknown'));
  });

  async function pageWith(handle: (route: Route) => unknown): Promise<Page> {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.route(status, handle);
    await page.setContent(tiles);
    await page.addScriptTag({ content: script });
    return page;
  }
});

const anyOrigin = { 'access-control-allow-origin': '*' };

/** A module as a script that leaves its exports in `live`. */
async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(repository, path)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'live',
  });
  return outputFiles.map(({ text }) => text).join('');
}
