import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { copyRepository } from '../copy-repository.ts';
import { git as gitIn } from '../git.ts';

// "Five minutes" of README.md, taken at its word in a copy of the repository: what it prints there
// is what these commands print.
const copy = copyRepository();
afterAll(() => rmSync(copy, { recursive: true }));

const readme = readFileSync(join(copy, 'README.md'), 'utf8');
const tour = /## Five minutes\n(.*?)\n## /s.exec(readme)?.[1] ?? '';
/** What stands in the fences, in their order. */
const [refused = '', misspelt = '', machine = '', written = '', changed = ''] = Array.from(
  tour.matchAll(/^```\w+\n(?:\$ [^\n]*\n)?(.*?)\n```$/gms),
  ([, text]) => text,
);
const guests = join(copy, 'model/lab/guests.ts');
const text = readFileSync(guests, 'utf8');
const node = (...args: string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return stdout + stderr;
};
const git = (...args: string[]): string => gitIn(copy, ...args);

test('too much memory for a host is said in these words', () => {
  const tooMuch = /(name: 'k8s-worker-01',[^}]*?memory: )gib\(\d+\)/;
  writeFileSync(guests, edited(tooMuch, '$1gib(56)'));
  expect(refused).toMatch(/^error\[memory-overcommitted\]/m);
  const output = node('cli/main.ts', 'check');
  expectShown(refused, output);
  expect(output.match(/^error/gm)).toHaveLength(1);
});

test('a misspelled name is refused in these words', () => {
  writeFileSync(guests, edited(/'k8s-worker-01'/, "'k8s-worker-1'"));
  expect(misspelt).toMatch(/^Type '/);
  const tsc = ['node_modules/typescript-7/bin/tsc', '-p', 'model/lab', '--pretty', 'false'];
  expect(node(...tsc)).toContain(misspelt);
});

test('one more VM changes what is about it and nothing else, as shown', () => {
  writeFileSync(guests, text);
  node('cli/main.ts', 'generate');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'before');
  writeFileSync(guests, `${text}\n${machine}\n`);
  expectShown(written, node('cli/main.ts', 'generate'));
  git('add', '--intent-to-add', '.');
  expectShown(changed, git('diff'));

  const files = git('diff', '--name-only').trim().split('\n');
  expect(files.filter((file) => !isPicture(file))).toEqual([
    'ansible/inventory/group_vars/all/homelab.yml',
    'ansible/inventory/host_vars/ai-workbench-02/generated.yml',
    'ansible/inventory/hosts.yml',
    'ansible/inventory/vault.example.yml',
    'generated.manifest.json',
    'k8s/clusters/asgard-orion-cluster/manifests/prometheus/scrapeconfig-machines-asgard.yaml',
    'model/lab/guests.ts',
    'tofu/asgard/asgard.auto.tfvars.json',
    'tofu/asgard/moved.tf.json',
  ]);
  for (const file of files) {
    // A picture is drawn anew: what is moved in it is not what is told.
    if (file === 'generated.manifest.json' || file.endsWith('.svg')) continue;
    // A picture lists the boxes of one kind in one line, so that line changes.
    const lists = isPicture(file) ? '-  class ' : undefined;
    const removed = removedFrom(file).filter((line) => !lists || !line.startsWith(lists));
    expect(removed, file).toEqual([]);
  }
});

// --- internal ---

const isPicture = (file: string): boolean => file.startsWith('site/');

function edited(what: RegExp, by: string): string {
  const result = text.replace(what, by);
  expect(result).not.toBe(text);
  return result;
}

/** What is shown of an output, with `…` for what is left out, is there in this order. */
function expectShown(shown: string, output: string): void {
  expect(shown).not.toBe('');
  let rest = output;
  for (const part of shown.split(/^…$/m).map((lines) => lines.replace(/^\n|\n$/g, ''))) {
    expect(rest).toContain(part);
    rest = rest.slice(rest.indexOf(part) + part.length);
  }
}

const removedFrom = (file: string): string[] =>
  git('diff', '--unified=0', file)
    .split('\n')
    .filter((line) => /^-(?!--)/.test(line));
