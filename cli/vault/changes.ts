import { vaultKeys, vaultSecrets, type ResolvedLab } from '../../model/index.ts';
import type { Paint } from '../terminal.ts';
import { leavesOf, type Content } from './content.ts';

/** What became of a key. */
export interface Change {
  readonly key: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/** What differs between two vaults, by key. */
export function changesBetween(before: Content, after: Content): readonly Change[] {
  const [old, now] = [before, after].map(
    (content) =>
      new Map(leavesOf(content).map(([keys, value]) => [keys.join('.'), JSON.stringify(value)])),
  );
  if (!old || !now) return [];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => ({
      key,
      change: !old.has(key) ? 'added' : !now.has(key) ? 'removed' : 'changed',
    }));
}

/** Changes in words, without values. */
export function showChanges(lab: ResolvedLab, changes: readonly Change[], paint: Paint): string {
  const words = new Map(
    vaultSecrets(lab).map(({ path, what }) => [vaultKeys(path).join('.'), what]),
  );
  const width = Math.max(0, ...changes.map(({ key }) => key.length));
  return changes
    .map(({ key, change }) => {
      const what = words.get(key) ?? 'nothing that the lab needs';
      return `${paint(change, `${marks[change]} ${key.padEnd(width)}`)}  ${what}\n`;
    })
    .join('');
}

// --- internal ---

const marks: Readonly<Record<Change['change'], string>> = {
  added: '+',
  changed: '~',
  removed: '-',
};
