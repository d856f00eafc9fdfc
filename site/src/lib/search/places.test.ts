import { expect, test } from 'vitest';
import { placesOf } from './places.ts';

test('a page that the site does not have is not found; one that nobody wrote words for is', () => {
  const files = ['./[folder]/index.astro', './batteries.astro', './diagrams/index.astro'];
  expect(placesOf(files).map(({ path, name }) => [path, name])).toEqual([
    ['/diagrams/', 'Diagrams'],
    ['/batteries/', 'Batteries'],
  ]);
});
