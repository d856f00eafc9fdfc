import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';

/** A command to measure, each time in a process of its own. */
export interface Row {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What has to be done before each run, not measured. */
  readonly before?: () => void;
  /** Shown beside the figures, never asserted. */
  readonly goal?: string;
}

/** Seconds, and MiB at the peak. */
export interface Figures {
  readonly wall: number;
  readonly cpu: number;
  /** `undefined` for what is not Node, or does not tell. */
  readonly memory: number | undefined;
  /** Standard output of the last run. */
  readonly out: string;
}

/**
 * Medians of the runs of several commands, one after the other and then all again, so that what
 * else the machine does is spread over all of them.
 */
export async function measure(rows: readonly Row[], rounds: number): Promise<Map<Row, Figures>> {
  const memory = new Map<Row, number | undefined>();
  // Not measured: fills the caches, and tells the peaks of memory, which costs a little time.
  for (const row of rows) memory.set(row, await peakOf(row));
  const runs = new Map(rows.map((row): [Row, Run[]] => [row, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [row, found] of runs) found.push(await run(row));
  }
  return new Map(
    [...runs].map(([row, found]) => {
      const wall = median(found.map((one) => one.wall));
      const cpu = median(found.map((one) => one.cpu));
      return [row, { wall, cpu, memory: memory.get(row), out: found.at(-1)?.out ?? '' }];
    }),
  );
}

/** @example median([3, 1, 2]) // 2 */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

// --- internal ---

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly out: string;
}

const scratch = join(tmpdir(), `homelab-bench-${process.pid}`);

/** The shell knows the time of the processor that a command and all its children took. */
async function run({ command, env = {}, before }: Row): Promise<Run> {
  before?.();
  const { stdout, stderr } = await execa(
    'bash',
    ['-c', `TIMEFORMAT='%R %U %S'; time "$@" 2>/dev/null`, 'bash', ...command],
    { env, reject: false },
  );
  const [wall, user, system] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { wall: wall ?? Number.NaN, cpu: (user ?? 0) + (system ?? 0), out: stdout };
}

/** The largest process of a command, of those that run JavaScript in Node. */
async function peakOf({ command: [file = '', ...args], env = {}, before }: Row) {
  before?.();
  const NODE_OPTIONS = `--import "data:text/javascript,${encodeURIComponent(spy)}"`;
  rmSync(scratch, { force: true });
  await execa(file, args, { env: { ...env, NODE_OPTIONS, SPY: scratch }, reject: false });
  try {
    const peaks = readFileSync(scratch, 'utf8').trim().split('\n').map(Number);
    rmSync(scratch);
    return Math.max(...peaks) / 1024;
  } catch {
    return undefined;
  }
}

const spy = `
  import { appendFileSync } from 'node:fs';
  process.on('exit', () => {
    appendFileSync(process.env.SPY, process.resourceUsage().maxRSS + '\\n');
  });
`;
