import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyRepository } from '../copy-repository.ts';
import { runBuild } from './astro.ts';
import { chromiumPath, startChromium } from './chromium.ts';
import { hostileTexts, writeHostileLab } from './hostile-lab.ts';
import { writeLabWithWiki } from './lab.ts';
import { checkLinks } from './links.ts';
import { serve } from './serve.ts';
import { whatSticksOut } from './width.ts';

// `npm run build` of a lab with texts that a page may get wrong, below a base path; in a checkout
// of its own, so that nobody's `site/dist` is touched.
const checkout = copyRepository(/^(?:k8s|ansible|tofu\/[a-z]+)\//, true);
const dist = join(checkout, 'site/dist');
const lab = mkdtempSync(join(tmpdir(), 'homelab-hostile-'));
/** Root of the web server. */
const web = mkdtempSync(join(tmpdir(), 'homelab-web-'));

beforeAll(() => {
  writeHostileLab(lab, checkout);
  const options = ['--base', '/lab/', '--site', 'https://docs.example.com'];
  const { code, said } = runBuild(checkout, lab, ...options);
  expect(code, said).toBe(0);
  cpSync(dist, join(web, 'lab'), { recursive: true });
}, 600_000);
afterAll(() => [checkout, lab, web].forEach((folder) => rmSync(folder, { recursive: true })));

test('a site below a base path has no link that leaves it, and a sitemap with whole addresses', () => {
  const { links, broken } = checkLinks(web);
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(1000);
  const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain('<loc>https://docs.example.com/lab/vms/wiki-01/</loc>');
});

test('holds nothing of what shows faults while the lab is edited, and no changes without a history', () => {
  const files = globSync('**/*.{html,js,css,xml}', { cwd: dist });
  const texts = files.map((file) => readFileSync(join(dist, file), 'utf8'));
  expect(texts.filter((text) => /lab-fault|homelab:fault/.test(text))).toEqual([]);
  expect(files.filter((file) => file.startsWith('changes'))).toEqual([]);
  expect(texts.filter((text) => text.includes('href="/lab/changes/"'))).toEqual([]);
});

describe('a build that fails says what is wrong and leaves the last site whole', () => {
  test('for a lab that is faulty', () => {
    const before = filesIn(dist);
    writeLabWithWiki(lab, 'gib(4000)', checkout);
    const { code, said } = runBuild(checkout, lab);
    expect(code).toBe(1);
    expect(said).toMatch(/error\[memory-overcommitted\]: .*\n *--> .*index\.ts:11:3\n/);
    expect(said, 'no stack').not.toMatch(/^ +at /m);
    expect(filesIn(dist)).toEqual(before);
  });

  test('for a document with a diagram that Mermaid can’t read', () => {
    const before = filesIn(dist);
    writeHostileLab(lab, checkout);
    const document = join(checkout, 'ARCHITECTURE.md');
    const lines = readFileSync(document, 'utf8').split('\n').length;
    appendFileSync(document, '```mermaid\nflowchart TB\n  a --> --> b\n```\n');
    const { code, said } = runBuild(checkout, lab);
    expect(code).toBe(1);
    expect(said).toContain(`ARCHITECTURE.md:${lines}: Mermaid can't read this diagram`);
    expect(said).toContain('Parse error on line 2');
    expect(filesIn(dist)).toEqual(before);
  });
});

// That Chromium has to be there is said by tests/site.test.ts.
describe.skipIf(chromiumPath === undefined)('what an author wrote is text', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  beforeAll(async () => {
    browser = await startChromium(chromiumPath ?? '');
    site = await serve(web);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const open = (path: string) => page.goto(`${site.origin}/lab${path}`);
  /** Without scripts, so that nothing but the page itself is measured. */
  async function sticksOut(path: string): Promise<string[]> {
    const still = await browser.newPage({ javaScriptEnabled: false });
    await still.goto(`${site.origin}/lab${path}`);
    return whatSticksOut(still).finally(() => still.close());
  }
  const ran = () => page.evaluate('window.ran');

  test.for(
    Object.values(hostileTexts).map((text, index) => ({ text, name: `wiki-0${index + 1}` })),
  )('on the page of $name, in full and no wider than the window: $text', async ({ text, name }) => {
    const path = `/vms/${name}/`;
    await open(path);
    expect(await page.locator('main').getByText(text).first().isVisible()).toBe(true);
    expect(await ran()).toBeUndefined();
    expect(await sticksOut(path)).toEqual([]);
  });

  test.for(['/vms/', '/hosts/asgard-atlas/', '/'])('on the page %s, too', async (path) => {
    await open(path);
    expect(await ran()).toBeUndefined();
    expect(await sticksOut(path)).toEqual([]);
  });

  test('in the search', async () => {
    await open('/rules/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('wiki');
    await page.getByRole('dialog').getByRole('option', { name: 'wiki-01' }).first().waitFor();
    expect(await ran()).toBeUndefined();
  });
});

// --- internal ---

const filesIn = (folder: string): string[] => globSync('**', { cwd: folder }).toSorted();
