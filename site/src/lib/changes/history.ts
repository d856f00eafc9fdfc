import { hideSecrets } from '../../../../model/index.ts';
import { changesBetween } from './changes-between.ts';
import type { Commit } from './commits.ts';
import type { PastLab } from './lab.ts';
import type { Sentence } from './sentence.ts';

/** What a commit changed in the lab. */
export interface Step extends Commit {
  readonly changes: readonly Sentence[];
}

/**
 * What each commit changed, the newest first. One that changed nothing that a lab says (a comment,
 * the form of a file) is left out, and one whose lab can't be read says so. What looks like a
 * secret is hidden: it may have been taken back since.
 *
 * @param commits The newest first; the last is only compared with.
 */
export function historyOf(
  commits: readonly Commit[],
  labs: ReadonlyMap<string, PastLab>,
): readonly Step[] {
  return commits
    .slice(0, -1)
    .map((commit, index) => {
      const before = commits.slice(index + 1).find(({ hash }) => labs.has(hash));
      const changes = changesIn(labs.get(before?.hash ?? ''), labs.get(commit.hash));
      return { ...commit, subject: hideSecrets(commit.subject), changes: changes.map(masked) };
    })
    .filter(({ changes }) => changes.length > 0);
}

// --- internal ---

function changesIn(before: PastLab | undefined, after: PastLab | undefined): readonly Sentence[] {
  if (!after) return [['The lab of this commit can’t be read.']];
  return before ? changesBetween(before, after) : [];
}

const masked = (sentence: Sentence): Sentence =>
  sentence.map((part) =>
    typeof part === 'string' ? hideSecrets(part) : { ...part, name: hideSecrets(part.name) },
  );
