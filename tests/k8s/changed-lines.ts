import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../../generators/output.ts';
import { git } from '../git.ts';

/**
 * Which files differ, and in which lines; nothing else.
 *
 * @example
 * changed k8s/…/values/traefik.yaml
 * -  replicas: 2
 * +  replicas: 3
 */
export function changedLines(before: readonly OutputFile[], after: readonly OutputFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-changed-lines-'));
  try {
    git(folder, 'init', '--quiet');
    write(folder, before);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'before');
    for (const { path } of before) rmSync(join(folder, path));
    write(folder, after);
    git(folder, 'add', '--all');
    const diff = git(
      folder,
      'diff',
      '--cached',
      '--no-color',
      '--find-renames=100%',
      '--unified=0',
    );
    const parts = diff.split(/^diff --git /m).filter((part) => part !== '');
    return parts.length === 0 ? 'nothing changes\n' : parts.map(readable).join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// --- internal ---

function write(folder: string, files: readonly OutputFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What Git says of a file, without places and hashes. */
function readable(part: string): string {
  const [, before = '', after = ''] = /^a\/(\S+) b\/(\S+)$/m.exec(part) ?? [];
  const lines = part.split('\n').filter((line) => /^[+-]/.test(line) && !isHead(line));
  const isGone = /^deleted file/m.test(part);
  const isNew = /^new file/m.test(part);
  const title =
    before === after
      ? `${isGone ? 'gone' : isNew ? 'new' : 'changed'} ${after}`
      : `moved ${before} to ${after}`;
  return [title, ...(isGone ? [] : lines), ''].join('\n');
}

const isHead = (line: string): boolean => /^(?:\+\+\+|---) (?:[ab]\/|\/dev)/.test(line);
