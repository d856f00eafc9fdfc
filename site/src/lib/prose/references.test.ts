import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { labReferences } from './references.ts';

const known = {
  entities: new Set(['asgard-atlas', 'host:asgard-atlas', 'grafana']),
  views: new Set(['overview', 'host-asgard-atlas']),
};
const compile = async (text: string, lab: typeof known | undefined) =>
  mdxToJs(text, {
    mdastPlugins: [labReferences(lab)],
    fileURL: pathToFileURL('/docs/guide.mdx'),
  });

test('what is there may be named, in a line and on one of its own', async () => {
  await compile('Runs on <Entity name="asgard-atlas" />.\n\n<Picture view="overview" />\n', known);
});

test.for([
  [
    'Text.\n\nSee <Entity name="grafanna" />.\n',
    "/docs/guide.mdx:3:5: there is no entity 'grafanna': did you mean 'grafana'?",
  ],
  [
    '# Title\n\n<Picture view="host-asgard-atlass" />\n',
    "/docs/guide.mdx:3:1: there is no view 'host-asgard-atlass': did you mean 'host-asgard-atlas'?",
  ],
  ['<Entity name="nothing-like-it" />\n', "there is no entity 'nothing-like-it'"],
] as const)('%j ends the build', async ([text, message]) => {
  await expect(compile(text, known)).rejects.toThrow(message);
});

test('while the lab is faulty nothing is said of it', async () => {
  await compile('<Entity name="nobody" />\n', undefined);
});
