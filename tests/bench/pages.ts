import { createReadStream, existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { createGzip } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildSite, repository } from '../site/astro.ts';
import { chromiumPath, startChromium } from '../site/chromium.ts';
import { PHONE, slowPhone } from '../site/phone.ts';
import { note } from './table.ts';

/** Pages of every sort, as a phone on a slow line gets them. */
const PAGES = [
  '/',
  '/hosts/',
  '/hosts/asgard-atlas/',
  '/services/grafana/',
  '/vlans/styx-servers-vlan/',
  '/diagrams/overview/',
  '/architecture/',
  '/rules/memory-overcommitted/',
  '/emergency/',
];

/** What pages weigh, when they are there, and whether they move after that. */
export async function pages(): Promise<void> {
  if (chromiumPath === undefined) return note('\nPages: not measured, there is no Chromium');
  const dist = join(repository, 'site/.astro/bench');
  const start = performance.now();
  await buildSite(dist);
  const time = ((performance.now() - start) / 1000).toFixed(1);
  note(`\nThe site of this repository: built in ${time} s (goal ≤ 30 s)`);
  const server = await serveCompressed(dist);
  const browser = await startChromium(chromiumPath);
  try {
    for (const path of PAGES) await onPhone(browser, server.origin, dist, path);
  } finally {
    await browser.close();
    server.close();
    rmSync(dist, { recursive: true, force: true });
  }
}

// --- internal ---

async function onPhone(
  browser: Browser,
  origin: string,
  dist: string,
  path: string,
): Promise<void> {
  if (!existsSync(join(dist, path, 'index.html'))) return;
  const page = await browser.newPage(PHONE);
  await slowPhone(page);
  await page.addInitScript(observe);
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  const { paint, shift, bytes } = await page.evaluate<Seen>(`({
    paint: seen.paint,
    shift: seen.shift,
    bytes: [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
      .reduce((sum, { transferSize }) => sum + transferSize, 0),
  })`);
  const cells = [
    path.padEnd(34),
    `${(bytes / 1024).toFixed(0)} KiB (goal ≤ 80)`,
    `largest paint ${(paint / 1000).toFixed(2)} s (goal ≤ 0.6)`,
    `shift ${shift.toFixed(3)}`,
  ];
  note(cells.join('  '));
  await page.close();
}

interface Seen {
  /** Milliseconds until the largest thing of the first window was there. */
  readonly paint: number;
  readonly shift: number;
  readonly bytes: number;
}

const observe = `
  globalThis.seen = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.paint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Serves a folder as hosts of static sites do: texts compressed. */
async function serveCompressed(folder: string) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = types[extname(file)];
    if (type === undefined) return void createReadStream(file).pipe(response.writeHead(200));
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
    createReadStream(file).pipe(createGzip()).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
