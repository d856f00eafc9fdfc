import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entityKinds, pageFolder, pagePath, type ResolvedLab } from '../../model/index.ts';

/** What the tests of the site share. */
interface Site {
  readonly lab: ResolvedLab;
  readonly origin: () => string;
  readonly open: (
    options?: Parameters<Browser['newContext']>[0],
  ) => Promise<{ page: Page; context: BrowserContext; trouble: string[] }>;
}

/** What holds for the pages of entities and the lists of kinds in a browser, whatever the lab. */
export function describeEntityPages({ lab, origin, open }: Site): void {
  const members = Map.groupBy(lab.entities, ({ kind }) => kind);
  const present = entityKinds.filter((kind) => members.has(kind));
  /** Kinds with a list that can be sorted by a number. */
  const machines = (['vm', 'host'] as const).filter((kind) => (members.get(kind)?.length ?? 0) > 1);
  const listOf = (kind: (typeof entityKinds)[number]) => `${origin()}/${pageFolder(kind)}/`;

  describe('the page of an entity', () => {
    const [host] = lab.hosts;

    test.skipIf(!host)('says in its title of which kind it is, and answers in order', async () => {
      if (!host) return;
      const { page, trouble } = await open();
      await page.goto(origin() + pagePath(host));
      expect(await page.title()).toBe(`${host.name} (host) | ${lab.name}`);
      const order = ['Relations', 'If it goes down', 'Capacity', 'How to reach it', 'Files'];
      const headings = await page.locator('.sl-markdown-content h2').allTextContents();
      expect(headings.filter((heading) => order.includes(heading))).toEqual(order);
      expect(await page.locator('.entity-facts').isVisible()).toBe(false);
      await page.locator('.all-facts summary').press('Enter');
      expect(await page.locator('.entity-facts').isVisible()).toBe(true);
      expect(trouble).toEqual([]);
    });

    test.skipIf(!host)('copies a command at the press of a button', async () => {
      if (!host) return;
      const { page, context } = await open();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(origin() + pagePath(host));
      const first = page.locator('copy-text').first();
      await first.getByRole('button', { name: 'Copy' }).press('Enter');
      await first.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        await first.locator('code').textContent(),
      );
    });
  });

  describe('the list of a kind', () => {
    test.for(machines)('of %s sorts by a number and filters by a word', async (kind) => {
      const { page, trouble } = await open();
      await page.goto(listOf(kind));
      const all = members.get(kind) ?? [];
      const rows = page.locator('.kind-table tbody tr');
      const heading = page.getByRole('columnheader', { name: 'Memory', exact: true });
      for (const [pressed, direction] of ['ascending', 'descending'].entries()) {
        await heading.getByRole('button').press('Enter');
        expect(await heading.getAttribute('aria-sort')).toBe(direction);
        const sizes = await memoryOf(page);
        const up = sizes.toSorted((a, b) => a - b);
        expect(sizes, direction).toEqual(pressed === 0 ? up : up.toReversed());
      }
      const name = all[0]?.name ?? '';
      await page.getByRole('searchbox', { name: 'Filter' }).fill(name.toUpperCase());
      expect(await rows.filter({ visible: true }).count()).toBeLessThanOrEqual(all.length);
      expect(await rows.filter({ hasText: name, visible: true }).count()).toBeGreaterThan(0);
      await page.getByRole('searchbox', { name: 'Filter' }).fill('no such word');
      expect(await rows.filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('.table-tools [role=status]').textContent()).toBe(
        `0 of ${all.length}`,
      );
      expect(trouble).toEqual([]);
    });

    test('has all its rows without JavaScript, and nothing that would need it', async () => {
      const { page } = await open({ javaScriptEnabled: false });
      for (const kind of present) {
        await page.goto(listOf(kind));
        expect(await page.locator('.kind-table tbody tr').count(), kind).toBe(
          members.get(kind)?.length,
        );
        const controls = page.locator('.sl-markdown-content').locator('button, input');
        expect(await controls.filter({ visible: true }).count(), kind).toBe(0);
      }
    });
  });
}

// --- internal ---

const memoryOf = (page: Page): Promise<number[]> =>
  page.evaluate(
    `[...document.querySelectorAll('.kind-table tbody td[data-label=Memory]')].map(
      ({ dataset }) => Number(dataset.sort))`,
  );
