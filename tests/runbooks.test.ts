import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../cli/commands/index.ts';

// Whoever follows a runbook at night types what stands in its fences.
const root = join(import.meta.dirname, '..');
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
/** Everything of Ansible that reads a variable. */
const ansibleReads = globSync('ansible/{playbooks,roles}/**/*.yml', { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');
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

  test('plays playbooks that there are, with tags and variables that they have', () => {
    const wrong = playsOf(text).flatMap(({ playbook, tags, variables }) => {
      const file = join(root, 'ansible/playbooks', playbook);
      if (!existsSync(file)) return [playbook];
      const known = tagsIn(readFileSync(file, 'utf8'));
      return [
        ...tags.filter((tag) => !known.has(tag)).map((tag) => `${playbook} --tags ${tag}`),
        ...variables.filter((name) => !ansibleReads.includes(name)),
      ];
    });
    expect(wrong).toEqual([]);
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

test('a playbook, a tag and a variable that there are not would be found', () => {
  const line = 'ansible-playbook playbooks/upgrade.yml --tags a,b \\\n  -e some_thing=1 --limit x';
  expect(playsOf(line)).toEqual([
    { playbook: 'upgrade.yml', tags: ['a', 'b'], variables: ['some_thing'] },
  ]);
  expect(tagsIn('tags: [a, b]\n  tags: c\n').has('b')).toBe(true);
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

interface Play {
  /** @example 'site.yml' */
  readonly playbook: string;
  readonly tags: readonly string[];
  readonly variables: readonly string[];
}

/** What a text tells to play, in fences and in sentences; tables write `…` for the command. */
function playsOf(markdown: string): Play[] {
  const text = markdown.replaceAll(/\\\n\s*/g, '');
  // Code in a sentence may go on in the next line.
  const play = /(?:ansible-playbook playbooks\/|…)([a-z-]+\.yml)([^`\n]*(?:\n--[^`\n]*)?)/g;
  return Array.from(text.matchAll(play), ([, playbook = '', options = '']) => {
    return {
      playbook,
      tags: [...options.matchAll(/--tags (\S+)/g)].flatMap(([, tags = '']) => tags.split(',')),
      variables: Array.from(options.matchAll(/-e ([a-z]\w*)=/g), ([, name = '']) => name),
    };
  });
}

const tagsIn = (playbook: string): ReadonlySet<string> =>
  new Set(
    [...playbook.matchAll(/tags: \[?([\w, ]+)/g)].flatMap(([, tags = '']) => tags.split(', ')),
  );
