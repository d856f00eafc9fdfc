import { expect, test } from 'vitest';
import { clicksOf, withBase } from './click-targets.ts';
import { figureHtml } from './figure.ts';

const source = `flowchart TB
  accTitle: asgard-atlas
  accDescr: Its guests: and what they use.
  host_atlas["atlas"]
  vm_a["a"] --> host_atlas
  click host_atlas href "/hosts/asgard-atlas/"
  click vm_a href "/vms/a/"
  click vm_b "https://example.com/"
`;

test('clicks get the base path, addresses elsewhere do not', () => {
  expect([...clicksOf(withBase(source, '/lab/')).values()]).toEqual([
    '/lab/hosts/asgard-atlas/',
    '/lab/vms/a/',
    'https://example.com/',
  ]);
  expect(withBase(source, '/')).toBe(source);
});

test('a figure is one line, so that a blank line of its text does not end it, and the text is no HTML', () => {
  const html = figureHtml('flowchart TB\n\n  a["<b>& "]\n');
  expect(html).not.toContain('\n');
  expect(html).toContain('<code>flowchart TB&#10;&#10;  a[&quot;&lt;b&gt;&amp; &quot;]</code>');
});
