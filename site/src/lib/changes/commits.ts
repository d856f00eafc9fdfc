import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A commit that touched the lab. */
export interface Commit {
  readonly hash: string;
  /** As short as Git writes it. */
  readonly short: string;
  /** When it came in, ISO 8601. */
  readonly date: string;
  /** First line of its message. */
  readonly subject: string;
}

/** Commits whose changes are shown, at most: older ones are in Git. */
const LIMIT = 50;

/**
 * The commits of the main line that touched `model/lab`, the newest first, and one more to compare
 * the oldest with. Empty without a history: no Git, a clone of one commit, or a lab elsewhere.
 *
 * @param repository Its root.
 * @param lab Folder of another lab than `model/lab`.
 */
export async function commitsOfLab(repository: string, lab?: string): Promise<readonly Commit[]> {
  if (lab !== undefined) return [];
  const format = ['%H', '%h', '%cI', '%s'].join('%x00');
  const options = ['--first-parent', `--max-count=${LIMIT + 1}`, `--format=${format}`];
  const log = await run('git', ['log', ...options, '--', 'model/lab'], { cwd: repository }).then(
    ({ stdout }) => stdout,
    () => '', // no Git here, or no repository
  );
  const commits = log
    .split('\n')
    .filter((line) => line !== '')
    .map(commitIn);
  return commits.length > 1 ? commits : [];
}

// --- internal ---

function commitIn(line: string): Commit {
  const [hash = '', short = '', date = '', subject = ''] = line.split('\0');
  return { hash, short, date, subject };
}
