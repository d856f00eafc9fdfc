import { expect, test } from 'vitest';
import { writtenPages } from './pages.ts';
import { sectionsOf } from './sections.ts';

const body = `
Before the first [heading](https://example.com/secret).

## Networks

<!-- a note
over two lines -->
One way in.

\`\`\`sh
# not a heading
ssh bastion
\`\`\`

### 2.1 Inside

VLANs.
`;
const headings = [
  { depth: 2, slug: 'networks', text: 'Networks' },
  { depth: 3, slug: '21-inside', text: '2.1 Inside' },
];

test('a page is cut at its headings; addresses, code and comments are not searched', () => {
  const sections = sectionsOf(body, headings);
  expect(sections.map(({ heading }) => heading?.text)).toEqual([
    undefined,
    'Networks',
    '2.1 Inside',
  ]);
  expect(sections.map(({ text }) => text.trim())).toEqual([
    'Before the first [heading].',
    'One way in.',
    'VLANs.',
  ]);
});

test('each section is found at its own address, by its name without its number', () => {
  const pages = writtenPages({ path: '/architecture/', title: 'Architecture', body, headings });
  expect(pages.map(({ path, name, line }) => [path, name, line])).toEqual([
    ['/architecture/', 'Architecture', 'Networks'],
    ['/architecture/#networks', 'Networks', 'Architecture'],
    ['/architecture/#21-inside', 'Inside', 'Architecture'],
  ]);
});
