import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';

const candidates = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of the browser for the tests, or nothing. */
export const chromiumPath = candidates.find(
  (path): path is string => path !== undefined && path !== '' && existsSync(path),
);

export const howToGetChromium =
  'the site is tested in Chromium, and there is none: ' +
  'install it (Debian: apt-get install -y chromium) or set CHROMIUM to the path of one';

/** A browser without a window that talks to nobody by itself and finds no name but 127.0.0.1. */
export const startChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
