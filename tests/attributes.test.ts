import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolved } from '../generators/fixtures/resolved.ts';
import { generateAll } from '../generators/index.ts';
import { ownLab } from './own-lab.ts';

const root = join(import.meta.dirname, '..');

test('every generated file is marked as such for Git, so that reviews fold it', () => {
  const files = generateAll(resolved(ownLab)).filter(({ block }) => block === undefined);
  const args = ['check-attr', '--stdin', '-z', 'linguist-generated'];
  const input = ['generated.manifest.json', ...files.map(({ path }) => path)].join('\0');
  const answer = execFileSync('git', args, { cwd: root, input, encoding: 'utf8' });
  const unmarked = [...answer.matchAll(/([^\0]+)\0linguist-generated\0(?!set\0)/g)];
  expect(
    unmarked.map(([, path]) => path),
    'add a line to .gitattributes',
  ).toEqual([]);
});

test('what people write is not', () => {
  const args = ['check-attr', 'linguist-generated', 'README.md', 'model/lab/hosts.ts'];
  const answer = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  expect(answer.match(/: unspecified$/gm)).toHaveLength(2);
});
