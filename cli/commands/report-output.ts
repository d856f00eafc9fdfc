import { compareText } from '../../model/index.ts';
import { manifestName, type Plan } from '../output/index.ts';
import type { Paint } from '../terminal.ts';

/** That nobody knows what earlier runs wrote; empty if that is known. */
export const manifestWarning = ({ isManifestLost }: Plan, paint: Paint): string =>
  isManifestLost
    ? `${paint('warning', 'warning:')} '${manifestName}' is missing, but files of an earlier run ` +
      "are here: those that are no longer generated can't be known and stay, " +
      'and edits by hand are not seen\n' +
      `  = help: restore it (git checkout -- ${manifestName}), then run it again\n`
    : '';

/** What a person should know of their text that was replaced, or stays, one line each. */
export function warningsOf(plan: Plan, paint: Paint): string {
  const { pieces, orphans, isManifestLost } = plan;
  const author = isManifestLost
    ? ', perhaps not written by generate'
    : ' and not written by generate';
  const lines = [
    ...pieces.flatMap(({ key, loses }) => {
      if (loses === 'edit')
        return (
          `'${key}' was edited by hand: ` +
          'the edit is overwritten (change the lab or the generator instead)'
        );
      if (loses === 'unmanaged file') return `'${key}' was there before${author}: it is replaced`;
      return [];
    }),
    ...orphans.flatMap(({ key, fate }) => {
      if (fate === 'edited')
        return (
          `'${key}' is no longer generated but was edited by hand: ` +
          'it stays, and is yours from now on'
        );
      if (fate === 'block')
        return `'${key}' is no longer generated: remove the block and its markers by hand`;
      return [];
    }),
  ];
  const told = lines.map((line) => `${paint('warning', 'warning:')} ${line}\n`);
  return manifestWarning(plan, paint) + told.join('');
}

/** What a run did, for people. */
export function summaryOf({ pieces, orphans }: Plan, seconds: number, paint: Paint): string {
  const removed = orphans.filter(({ fate }) => fate === 'remove');
  const changes = [
    ...pieces
      .filter(({ state }) => state !== 'unchanged')
      .map(({ key, state }) => ({
        key,
        line: state === 'added' ? paint('added', `+ ${key}`) : paint('changed', `~ ${key}`),
      })),
    ...removed.map(({ key }) => ({ key, line: paint('removed', `- ${key}`) })),
  ].toSorted(byKey);
  const count = (state: string): number => pieces.filter((piece) => piece.state === state).length;
  const totals = [
    `${count('added')} added`,
    `${count('changed')} changed`,
    `${removed.length} removed`,
    `${count('unchanged')} unchanged in ${seconds.toFixed(2)} s`,
  ].join(', ');
  return [...changes.map(({ line }) => line), totals].map((line) => `${line}\n`).join('');
}

/** What `--check` found, one line each: empty if all is as it should be. */
export function driftOf({ pieces, orphans, manifest, isManifestLost }: Plan): string[] {
  const drift = [
    ...pieces
      .filter(({ state }) => state !== 'unchanged')
      .map(({ key, state, loses }) => ({
        key,
        word: state === 'added' ? 'missing' : loses ? 'edited' : 'changed',
      })),
    ...orphans.map(({ key }) => ({ key, word: 'orphaned' })),
  ];
  if (manifest && drift.length === 0)
    drift.push({ key: manifest.path, word: isManifestLost ? 'missing' : 'changed' });
  return drift.toSorted(byKey).map(({ key, word }) => `${word.padEnd(8)}  ${key}`);
}

// --- internal ---

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  compareText(a.key, b.key);
