import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// People choose what to run by the tables of ansible/README.md.
const folder = join(import.meta.dirname, '../../ansible');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const rows = Array.from(
  readme.matchAll(/^\| `([a-z-]+\.yml)` \|.*\| ([^|]*) \|$/gm),
  ([, playbook = '', tags = '']) => ({ playbook, tags: wordsIn(tags) }),
);

/** Playbooks that are played; `preflight.yml` comes with each of them. */
const playbooks = globSync('*.yml', { cwd: join(folder, 'playbooks') })
  .filter((name) => name !== 'preflight.yml' && name !== 'site.yml')
  .toSorted();

test('the tables have every playbook, once', () => {
  expect(rows.map(({ playbook }) => playbook).toSorted()).toEqual(playbooks);
});

test.for(rows)('$playbook has the tags that its row says', ({ playbook, tags }) => {
  const source = readFileSync(join(folder, 'playbooks', playbook), 'utf8');
  const inPlay = playbook === 'verify.yml' ? ['verify'] : tagsIn(source);
  expect(tags.toSorted()).toEqual(inPlay);
});

// --- internal ---

/** Words in code. `verify` in `site.yml` is no tag of its row. */
function wordsIn(cell: string): string[] {
  return Array.from(cell.matchAll(/`([a-z0-9_]+)`/g), ([, word = '']) => word);
}

function tagsIn(playbook: string): string[] {
  const lists = playbook.matchAll(/tags: \[?([\w, ]+)/g);
  const tags = new Set(Array.from(lists, ([, list = '']) => list.split(', ')).flat());
  return [...tags].filter((tag) => tag !== 'always' && tag !== 'never').toSorted();
}
