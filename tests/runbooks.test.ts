import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../cli/commands/index.ts';

// Whoever follows a runbook at night types what stands in its fences.
const root = join(import.meta.dirname, '..');
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const runbooks = globSync('site/src/content/docs/runbooks/*.{md,mdx}', { cwd: root }).toSorted();

describe.for(runbooks)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const lines = shellLines(text);

  test('calls scripts and commands that there are', () => {
    const called = lines.flatMap((line) =>
      [...line.matchAll(/npm run ([a-z]+)/g)].map(([, script = '']) => script),
    );
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
    expect(lines.filter((line) => homelab.test(line)).filter(isUnknown)).toEqual([]);
  });

  test('says when it is for, when it is done and what can go wrong', () => {
    expect(text).toMatch(/^\*\*When:\*\* /m);
    expect(text).toMatch(/^\*\*Done when\*\* /m);
    expect(text).toMatch(/^## What can go wrong\n/m);
  });
});

test('a command that there is not would be found', () => {
  const wrong = ['npm run homelab -- vault rekey', 'npm run homelab -- tofuu asgard plan'];
  expect(shellLines(`- x\n\n  \`\`\`sh\n  ${wrong.join('\n  ')}\n  \`\`\`\n`)).toEqual(wrong);
  expect(wrong.filter(isUnknown)).toEqual(wrong);
  expect(isUnknown('npm run homelab -- vault sync --prune')).toBe(false);
});

test('the numbers in the sidebar are in order, each used once', () => {
  const orders = runbooks.map((path) =>
    Number(/^ {2}order: (\d+)$/m.exec(readFileSync(join(root, path), 'utf8'))?.[1]),
  );
  expect(
    orders.toSorted((a, b) => a - b),
    runbooks.map((path) => basename(path)).join(),
  ).toEqual(orders.map((_, index) => index + 1));
});

// --- internal ---

/** Lines of fences of a shell, those that go on in the next one joined. */
function shellLines(markdown: string): string[] {
  const fences = markdown.matchAll(/^[ \d.]*```sh\n(.*?)^ *```$/gms);
  return [...fences].flatMap(([, text = '']) =>
    text
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}

const homelab = /npm run homelab -- /;

const isUnknown = (line: string): boolean => {
  const [first = '', second = ''] = (line.split(homelab)[1] ?? '').split(' ');
  return !commands.has(first) && !commands.has(`${first} ${second}`);
};
