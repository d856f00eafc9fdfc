import { expect, test } from 'vitest';
import { pageOf, slugOf } from './root-file.ts';

const files = ['ARCHITECTURE.md', 'NAMING_CONVENTION.md'];

test('a root file has its page under its name', () => {
  expect(files.map(slugOf)).toEqual(['architecture', 'naming-convention']);
});

test('the first heading becomes the title and leaves the text', () => {
  expect(
    pageOf('<!-- note -->\n# Solution Architecture\n\nText.\n\n# Not the title\n', files, '/'),
  ).toEqual({
    title: 'Solution Architecture',
    body: '<!-- note -->\n\nText.\n\n# Not the title\n',
  });
});

test('links between root files lead to their pages, with fragment and base path; other links stay', () => {
  const others = '[c](./README.md) [d](https://example.com/ARCHITECTURE.md)';
  const { body } = pageOf(
    `[a](./NAMING_CONVENTION.md) [b](ARCHITECTURE.md#storage) ${others}`,
    files,
    '/lab/',
  );
  expect(body).toBe(`[a](/lab/naming-convention/) [b](/lab/architecture/#storage) ${others}`);
});
