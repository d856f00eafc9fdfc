import { expect, test } from 'vitest';
import { generateAll } from '../../generators/index.ts';
import { resolve } from '../../model/index.ts';
import { render } from './render.ts';
import { nameOf, templatesOf } from './same-bytes.ts';
import { syntheticLab } from './synthetic.ts';

test('the templates of the bench write our bytes, with loops over the guests', () => {
  const { lab } = resolve(syntheticLab(100));
  if (!lab) throw new Error('the lab of the bench is faulty');
  const files = generateAll(lab);
  const templates = templatesOf(lab, files);
  const written = render(templates);
  expect(Object.fromEntries(written)).toEqual(
    Object.fromEntries(files.map((file) => [nameOf(file), file.text])),
  );
  const inventory = templates.templates.find(({ path }) => path.endsWith('hosts.yml'))?.text;
  expect(inventory).toContain('<% for g in guests.slice(0, ');
  // One template serves the files of all guests, or of those that are alike.
  expect(templates.templates.filter(({ each }) => each).length).toBeLessThan(10);
});
