import type { Page } from 'playwright-core';

/** The window of a small phone. */
export const PHONE = { viewport: { width: 360, height: 740 } } as const;

/** CPU four times slower, 1.6 Mbit/s. */
export async function slowPhone(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
