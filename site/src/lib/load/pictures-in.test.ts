import { expect, test } from 'vitest';
import { withPictures } from './pictures-in.ts';

const drawing = {
  view: 'overview',
  title: 'Overview',
  description: 'Everything.',
  width: 830,
  height: 10,
  body: '<a href="/hosts/a/"><text>a</text></a>',
};
const drawn = async (view: string) => (view === 'overview' ? [drawing] : undefined);
const picture = (file: string): string =>
  `<picture>\n<source srcset="site/src/content/pictures/x-phone.svg"/>` +
  `<img alt="x" src="site/src/content/pictures/${file}" /></picture>`;

test('the file of a view becomes the view, with links below the base path', async () => {
  const html = await withPictures(`<p>${picture('overview-readme.svg')}</p>`, '/lab', drawn);
  expect(html).toMatch(
    /^<p><figure class="picture[^]*href="\/lab\/hosts\/a\/"[^]*<\/figure><\/p>$/,
  );
});

test('other pictures stay as they are', async () => {
  const html = picture('nobody.svg') + '<picture><img src="photo.jpg"/></picture>';
  expect(await withPictures(html, '', drawn)).toBe(html);
});

test('of two pictures each becomes its own', async () => {
  const html = picture('nobody.svg') + picture('overview.svg');
  const shown = await withPictures(html, '', drawn);
  expect(shown).toContain(picture('nobody.svg'));
  expect(shown).toContain('<figure');
});
