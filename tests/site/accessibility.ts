import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/**
 * What axe (https://github.com/dequelabs/axe-core) has against a part of the page in view.
 * @example ['color-contrast: <mark>atlas</mark>']
 */
export const accessibilityFaults = (page: Page, selector: string): Promise<string[]> =>
  faultsBy(page, selector, {
    runOnly: [...standards, 'best-practice', 'experimental'],
  });

/** Words that don't stand out from their ground: all that another theme can make worse. */
export const contrastFaults = (page: Page, selector: string): Promise<string[]> =>
  faultsBy(page, selector, { runOnly: { type: 'rule', values: ['color-contrast'] } });

// --- internal ---

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function faultsBy(page: Page, selector: string, options: object): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe);
  // An expression instead of a function, as in contrast.ts.
  return page.evaluate(`axe.run(${JSON.stringify(selector)}, ${JSON.stringify(options)}).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`);
}
