import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../cli/commands/index.ts';
import { parseMermaid } from '../generators/diagrams/fixtures/parse-mermaid.ts';

// What people read first may not lead nowhere.
const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(read('package.json'));

const documents = execFileSync('git', ['ls-files', '-z', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)) && !path.startsWith('site/'));

test.for(documents)('%s links to what is there', (path) => {
  const links = [
    ...withoutCode(read(path)).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g),
  ];
  const broken = links.flatMap(([, target = '', fragment]) => {
    const file = target === '' ? path : normalize(join(dirname(path), target));
    if (!existsSync(join(root, file))) return [target];
    return fragment === undefined || anchorsOf(read(file)).includes(fragment)
      ? []
      : [`${target}#${fragment}`];
  });
  expect(broken).toEqual([]);
});

test.for(documents)('%s names scripts that package.json has', (path) => {
  const named = [...read(path).matchAll(/\bnpm run ([a-z-]+)/g)].map(([, script = '']) => script);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

test.for(documents)('Mermaid can read the diagrams of %s', async (path) => {
  const diagrams = read(path).matchAll(/^```mermaid\n(.*?)^```$/gms);
  for (const [, text = ''] of diagrams) await parseMermaid(text);
});

test('the README has every command', () => {
  const readme = read('README.md');
  // npm itself calls `prepare`.
  const called = Object.keys(scripts).filter((script) => script !== 'prepare');
  const missing = [
    ...called.filter(
      (script) => !readme.includes(`npm run ${script}`) && !readme.includes(`npm ${script}`),
    ),
    ...[...commands.keys()].filter(
      (command) => !(command in scripts) && !readme.includes(`npm run homelab -- ${command}`),
    ),
  ];
  expect(missing).toEqual([]);
});

// --- internal ---

const withoutFences = (markdown: string): string => markdown.replace(/^```.*?^```$/gms, '');
const withoutCode = (markdown: string): string => withoutFences(markdown).replace(/`[^`\n]*`/g, '');

/** Anchors that GitHub gives to the headings of a document. */
function anchorsOf(markdown: string): string[] {
  const headings = withoutFences(markdown).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
