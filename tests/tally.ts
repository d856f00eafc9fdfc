/** How many tests, or steps without tests of their own. */
export interface Tally {
  readonly step: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The tests that failed, each with the first line of what it said. */
  readonly failures?: readonly string[];
}

export interface Summary {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/**
 * The closing lines of `npm test`, and its exit code: each step and test that failed by its name, which
 * a long run has scrolled away. With CI=true nothing may be skipped: what was is a failure.
 *
 * @example summary([{ step: 'lint', passed: 1, failed: 0, skipped: 0 }], false).lines
 *   // ['1 passed, 0 failed']
 */
export function summary(tallies: readonly Tally[], isCi: boolean): Summary {
  const sum = (what: 'passed' | 'failed' | 'skipped'): number =>
    tallies.reduce((all, tally) => all + tally[what], 0);
  const skipped = sum('skipped');
  const refused = isCi ? skipped : 0;
  const failed = sum('failed') + refused;
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  const end = `${sum('passed')} passed, ${failed} failed${left}`;
  const reason = `${skipped} skipped, and with CI=true nothing may be.`;
  const failures = tallies
    .filter((tally) => tally.failed > 0)
    .map((tally) => [`failed: ${tally.step}`, ...(tally.failures ?? [])].join('\n  '));
  const lines = [...failures, ...(refused > 0 ? [reason] : []), end];
  return { lines, exitCode: failed > 0 ? 1 : 0 };
}
