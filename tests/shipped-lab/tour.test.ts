import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { copyRepository } from '../copy-repository.ts';
import { git as gitIn } from '../git.ts';

// "Five minutes" of README.md, taken at its word in a copy of the repository: what it prints there is what these commands print.
const copy = copyRepository();
afterAll(() => rmSync(copy, { recursive: true }));

const tour = /## Five minutes\n(.*?)\n## /s.exec(readFileSync(join(copy, 'README.md'), 'utf8'))?.[1] ?? '';
/** Indented blocks, without their indentation. */
const blocks = tour.match(/(?:^(?: {7}.*)?\n)+/gm)?.map((block) => block.replace(/^ {7}/gm, '').trim()) ?? [];
const guests = join(copy, 'model/lab/guests.ts');
const text = readFileSync(guests, 'utf8');
const node = (...args: string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return stdout + stderr;
};
const git = (...args: string[]): string => gitIn(copy, ...args);

test('too much memory for a host is said in these words', () => {
  writeFileSync(guests, edited(/(name: 'k8s-worker-01',[^}]*?memory: )gib\(\d+\)/, '$1gib(56)'));
  const [, printed = 'nothing'] = blocks.find((block) => block.startsWith('$ npm run check'))?.split(/(?<=check)\n/) ?? [];
  expect(node('cli/main.ts', 'check')).toContain(printed);
});

test('a misspelled name is refused in these words', () => {
  writeFileSync(guests, edited(/'k8s-worker-01'/, "'k8s-worker-1'"));
  const printed = blocks.find((block) => block.startsWith("Type '")) ?? 'nothing';
  expect(node('node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.lab.json', '--pretty', 'false')).toContain(printed);
});

test('one more VM changes what is about it and nothing else', () => {
  writeFileSync(guests, text);
  node('cli/main.ts', 'generate');
  git('init', '--quiet');
  git('add', '.', ':!node_modules');
  git('commit', '--quiet', '--message', 'before');
  writeFileSync(guests, `${text}\n${blocks.find((block) => block.startsWith('export const'))?.split('\n\n')[0]}\n`);
  node('cli/main.ts', 'generate');
  git('add', '--intent-to-add', '.', ':!node_modules');
  const files = git('diff', '--name-only').trim().split('\n');
  const pictures = files.filter((file) => file.endsWith('.mmd')).map((file) => file.replace('site/src/content/diagrams/', ''));
  expect(pictures).toEqual(expect.arrayContaining(['host-asgard-godzilla.mmd', 'location-asgard.mmd', 'overview.mmd']));
  expect(files.filter((file) => !file.endsWith('.mmd'))).toEqual([
    'ARCHITECTURE.md',
    'README.md',
    'ansible/inventory/host_vars/ai-workbench-02/generated.yml',
    'ansible/inventory/hosts.yml',
    'ansible/inventory/vault.example.yml',
    'generated.manifest.json',
    'model/lab/guests.ts',
    'tofu/asgard/asgard.auto.tfvars.json',
  ]);
  for (const file of files.filter((name) => /^(?:ansible|tofu)\//.test(name))) expect(removedFrom(file), file).toEqual([]);
  // A picture lists the boxes of one kind in one line, so that line changes.
  for (const file of [...pictures.map((name) => `site/src/content/diagrams/${name}`), 'README.md', 'ARCHITECTURE.md'])
    expect(
      removedFrom(file).filter((line) => !line.startsWith('-  class ')),
      file,
    ).toEqual([]);
});

// --- internal ---

function edited(what: RegExp, by: string): string {
  const result = text.replace(what, by);
  expect(result).not.toBe(text);
  return result;
}

const removedFrom = (file: string): string[] =>
  git('diff', '--unified=0', file)
    .split('\n')
    .filter((line) => /^-(?!--)/.test(line));
