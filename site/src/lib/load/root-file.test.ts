import { expect, test } from 'vitest';
import { pageOf, slugOf, withPageLinks } from './root-file.ts';

const files = ['ARCHITECTURE.md', 'NAMING_CONVENTION.md'];
const links = { files, guides: 'CONTRIBUTING.md', base: '/' };

test('a root file has its page under its name', () => {
  expect(files.map(slugOf)).toEqual(['architecture', 'naming-convention']);
});

test('the first heading becomes the title and leaves the text', () => {
  expect(
    pageOf('<!-- note -->\n# Solution Architecture\n\nText.\n\n# Not the title\n', links),
  ).toEqual({
    title: 'Solution Architecture',
    body: '<!-- note -->\n\nText.\n\n# Not the title\n',
  });
});

test('links between root files lead to their pages, with fragment and base path; other links stay', () => {
  const others = '[c](./README.md) [d](https://example.com/ARCHITECTURE.md)';
  const text = `[a](./NAMING_CONVENTION.md) [b](ARCHITECTURE.md#storage) ${others}`;
  expect(withPageLinks(text, { ...links, base: '/lab/' })).toBe(
    `[a](/lab/naming-convention/) [b](/lab/architecture/#storage) ${others}`,
  );
});

test('a link to a section of the contributing guide leads to the guide that it is', () => {
  expect(withPageLinks('[a](CONTRIBUTING.md#add-a-host) [b](CONTRIBUTING.md)', links)).toBe(
    '[a](/guides/add-a-host/) [b](/guides/contributing/)',
  );
});
