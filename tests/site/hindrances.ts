import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page that hinders people who read it with other means.
 * @example ['label: <input type="text">']
 */
export async function hindrances(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(expression);
}

// --- internal ---

/** An expression instead of a function, as in contrast.ts. */
const expression = `axe.run('main').then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;
