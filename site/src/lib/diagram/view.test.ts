import { expect, test } from 'vitest';
import { clicksOf, withBase } from './click-targets.ts';
import { figureHtml } from './figure.ts';
import { describeView, viewsOf } from './view.ts';

const source = `flowchart TB
  accTitle: asgard-atlas
  accDescr: Its guests: and what they use.
  host_atlas["atlas"]
  vm_a["a"] --> host_atlas
  click host_atlas href "/hosts/asgard-atlas/"
  click vm_a href "/vms/a/"
  click vm_b "https://example.com/"
`;

test('a view takes title, description and links from its text', () => {
  expect(describeView('host-asgard-atlas', source)).toEqual({
    id: 'host-asgard-atlas',
    title: 'asgard-atlas',
    description: 'Its guests: and what they use.',
    source,
    targets: ['/hosts/asgard-atlas/', '/vms/a/', 'https://example.com/'],
  });
});

test('a view without a title is called after its file', () => {
  expect(describeView('network', 'flowchart TB')).toMatchObject({
    title: 'network',
    description: '',
    targets: [],
  });
});

test('the views of a page are those with a box that leads to it', () => {
  const views = [describeView('one', source), describeView('two', 'flowchart TB')];
  expect(viewsOf('/vms/a/', views).map(({ id }) => id)).toEqual(['one']);
});

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
