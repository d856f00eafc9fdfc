import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagePath } from '../../model/index.ts';
import { sheetsOf } from '../../site/src/lib/emergency/sheets.ts';
import { contrastFaults } from './accessibility.ts';
import type { BuiltSite } from './built-site.ts';

/** Every type of page, printed by somebody who reads in the dark. */
export function paperTests({ open, origin, dist, lab }: BuiltSite): void {
  const [host] = lab.hosts;
  const types = [
    '/',
    '/diagrams/overview/',
    ...(host ? [pagePath(host), '/hosts/'] : []),
    '/rules/memory-overcommitted/',
    '/architecture/',
    '/names/',
    '/cli/',
    '/reference/vm/',
    '/emergency/',
  ];

  test.for(types)('%s is light, and nothing on it waits for a click', async (path) => {
    const { page } = await open({ colorScheme: 'dark', viewport: SHEET });
    await page.goto(origin() + path);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { darkest, clickable, cut } = await look(page);
    expect(darkest).toEqual([]);
    expect(clickable).toEqual([]);
    expect(cut).toEqual([]);
    expect(await contrastFaults(page, 'body')).toEqual([]);
  });

  test('a picture and its heading take one sheet', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    await page.goto(`${origin()}/diagrams/overview/`);
    expect(await sheetsIn(page)).toBe(1);
  });

  test('the emergency sheet has no script, nothing to load, and a sheet for each location', async () => {
    const html = readFileSync(join(dist, 'emergency/index.html'), 'utf8');
    expect(html).not.toMatch(/<script|rel="stylesheet"|url\(|@import/);
    const { page } = await open({ colorScheme: 'dark', javaScriptEnabled: false });
    await page.goto(`${origin()}/emergency/`);
    const sheets = sheetsOf(lab, false).length;
    // A lab larger than a house needs more for some of them.
    if (lab.hosts.length <= 4) expect(await sheetsIn(page)).toBe(Math.max(1, sheets));
    else expect(await sheetsIn(page)).toBeGreaterThanOrEqual(sheets);
  });
}

// --- internal ---

/** A4 without its margins of 12 mm, in pixels of CSS. */
const SHEET = { width: 703, height: 1032 };

async function sheetsIn(page: Page): Promise<number> {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

interface Look {
  /** What is darker than middle grey and large enough to waste ink. */
  readonly darkest: readonly string[];
  /** Buttons, fields and lists of tabs that show. */
  readonly clickable: readonly string[];
  /** Pictures that show and are higher than a sheet. */
  readonly cut: readonly string[];
}

const look = (page: Page): Promise<Look> => page.evaluate(expression);

/** An expression instead of a function, as in contrast.ts. */
const expression = `(() => {
  const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const called = (element) => '<' + [element.localName, ...element.classList].join('.') + '>';
  const isDark = (element) => {
    const [r, g, b, alpha = 1] = getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).map(Number);
    const { width, height } = element.getBoundingClientRect();
    return alpha > 0.5 && r + g + b < 3 * 128 && width * height > 2000;
  };
  const all = [...document.querySelectorAll('html, body, body *:not(svg *)')].filter(shown);
  return {
    darkest: all.filter(isDark).map(called),
    clickable: all.filter((e) => e.matches(':not(th) > button, input, select, [role=tablist]')).map(called),
    cut: all
      .filter((e) => e.matches('figure svg') && e.getBoundingClientRect().height > ${SHEET.height})
      .map(called),
  };
})()`;
