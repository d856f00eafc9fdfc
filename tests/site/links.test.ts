import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkLinks } from './links.ts';

const dist = mkdtempSync(join(tmpdir(), 'homelab-links-'));
afterEach(() => rmSync(dist, { recursive: true, force: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
};

test('finds links to pages, files, fragments and boxes that are not there', () => {
  write('favicon.svg', '<svg/>');
  write('hosts/atlas/index.html', '<h2 id="guests">Guests</h2>');
  write(
    'index.html',
    [
      '<link href="/favicon.svg">',
      '<a href="hosts/atlas/#guests"></a>',
      '<a href="https://example.com/x"></a>',
      '<code>  click host_atlas href &quot;/hosts/atlas/&quot;</code>',
      '<img src="/no.png">',
      '<a href="/hosts/atlas/#no"></a>',
      '<a href="/hosts/atlas"></a>',
      '<code>click host_no href &quot;/hosts/no/&quot;</code>',
    ].join('\n'),
  );
  const { pages, links, broken } = checkLinks(dist);
  expect({ pages, links }).toEqual({ pages: 2, links: 7 });
  expect(broken.map(({ target }) => target)).toEqual([
    '/no.png',
    '/hosts/atlas/#no',
    '/hosts/atlas',
    '/hosts/no/',
  ]);
});
