import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDev } from '../site/astro.ts';
import { chromiumPath, startChromium } from '../site/chromium.ts';
import { writeLabWithWiki } from '../site/lab.ts';
import { median } from './measure.ts';
import { note, seconds } from './table.ts';

/** From an edit of the lab to what the open page of `npm run dev` shows. */
export async function liveEdits(count: number): Promise<void> {
  if (chromiumPath === undefined) return note('\nLive edits: not measured, there is no Chromium');
  const lab = mkdtempSync(join(tmpdir(), 'homelab-bench-lab-'));
  writeLabWithWiki(lab, 'gib(3)');
  const dev = await startDev(lab);
  const browser = await startChromium(chromiumPath);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(240_000);
    await page.goto(`${dev.origin}/vms/wiki-01/`);
    const until = async (memory: string, shown: () => Promise<void>): Promise<number> => {
      await page.waitForTimeout(1000); // the server has come to rest
      const start = performance.now();
      writeLabWithWiki(lab, memory);
      await shown();
      return (performance.now() - start) / 1000;
    };
    const good: number[] = [];
    const faulty: number[] = [];
    for (let edit = 0; edit < count; edit += 1) {
      const picture = page.locator('main figure svg').filter({ hasText: `${5 + edit} GiB` });
      good.push(
        await until(`gib(${5 + edit})`, () => picture.first().waitFor({ state: 'attached' })),
      );
      const overlay = page.locator('lab-fault dialog');
      faulty.push(await until('gib(4000)', () => overlay.waitFor()));
    }
    note('\nA live edit, on the open page (goal ≤ 2 s)');
    note(`facts and picture: median ${seconds(median(good))}`);
    note(`a fault: median ${seconds(median(faulty))}`);
  } finally {
    await browser.close();
    await dev.stop();
    rmSync(lab, { recursive: true });
  }
}
