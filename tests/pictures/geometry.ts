import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What is wrong with a picture as a browser draws it, in words. */
export interface Faults {
  /** Two texts that lie over each other. */
  readonly overlaps: readonly string[];
  /** Texts that stick out of their card, or out of the picture. */
  readonly spills: readonly string[];
  /** Lines that run through a text, or through a card that they do not lead to. */
  readonly crossings: readonly string[];
  /** Texts whose letters are smaller than 11 pixels. */
  readonly tiny: readonly string[];
}

const findFaults = readFileSync(join(import.meta.dirname, 'find-faults.js'), 'utf8');

/** Draws a picture in its own size and looks for what no reader wants to see. */
export async function faultsOf(page: Page, svg: string): Promise<Faults> {
  await page.evaluate(`document.body.innerHTML = ${JSON.stringify(svg)}`);
  return page.evaluate<Faults>(findFaults);
}
