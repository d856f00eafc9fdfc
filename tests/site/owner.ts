import { expect, test } from 'vitest';
import { isLive, pagePath } from '../../model/index.ts';
import type { Service } from '../../model/index.ts';
import { PHONE, slowPhone } from './phone.ts';
import type { BuiltSite } from './built-site.ts';

/** Something is down, and the owner has but a phone. */
export function ownerTests({ open, origin, lab }: BuiltSite): void {
  const asked = lab.services
    .filter((service) => isLive(service) && service.expose && service.runsOn.kind === 'cluster')
    .filter(({ dependsOn }) => dependsOn.length > 0)
    .slice(0, 1);

  test.for(asked)(
    'from the start page it is one tap to where $name runs, what it needs and how to read its log',
    { timeout: 120_000 },
    async (service: Service) => {
      const { page, trouble } = await open({ ...PHONE, isMobile: true, hasTouch: true });
      await slowPhone(page);
      await page.goto(origin());
      const tile = page.locator('.tile', { has: page.getByText(service.name, { exact: true }) });
      await tile.getByRole('link', { name: 'about' }).tap();
      await page.waitForURL(origin() + pagePath(service));
      const main = page.getByRole('main');
      const says = async (): Promise<string> => (await main.textContent()) ?? '';
      expect(await says()).toContain(`Runs in ${service.runsOn.name}`);
      for (const needed of service.dependsOn) expect(await says()).toContain(needed.name);
      expect(await says()).toMatch(/kubectl -n \S+ logs /);
      expect(trouble).toEqual([]);
    },
  );
}
