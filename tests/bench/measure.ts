import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { execa } from 'execa';

/** One measured command: wall time of its whole process, and its peak of memory. */
export interface Measure {
  readonly milliseconds: number;
  readonly mebibytes: number;
}

/** Median of several runs of a command, each in a process of its own. The command may print its peak memory as the last line, in KiB. */
export async function measure(runs: number, args: readonly string[], environment: Record<string, string> = {}): Promise<Measure> {
  const found: Measure[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const { stdout } = await execa(process.execPath, args, { env: environment, reject: false });
    found.push({ milliseconds: performance.now() - start, mebibytes: Number(/(\d+)\s*$/.exec(stdout)?.[1] ?? 0) / 1024 });
  }
  return { milliseconds: median(found.map((one) => one.milliseconds)), mebibytes: median(found.map((one) => one.mebibytes)) };
}

// --- internal ---

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
