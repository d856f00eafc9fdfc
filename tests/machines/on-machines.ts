import process from 'node:process';
import { describe, test } from 'vitest';
import type { Hindrance } from './can-boot.ts';

/**
 * Tests on machines. Where none can be started, none of them counts as passed: what the person at
 * this computer could cure is skipped, and fails with `CI=true`; of what nobody can cure here a line
 * tells, and it stays to be done elsewhere.
 */
export function onMachines(name: string, found: Hindrance | undefined, tests: () => void): void {
  if (!found) describe(name, tests);
  else if (!found.curable) {
    process.stdout.write(`${name} was not tried: ${found.why}\n`);
    // Neither passed nor skipped, which with CI=true would be a failure that nobody can mend.
    test.todo(`${name} was not tried: ${found.why}`);
  } else if (process.env['CI'] === 'true')
    test(name, () => {
      throw new Error(`${name} was not tried, and with CI=true it has to be: ${found.why}`);
    });
  else test.skip(`${name}: ${found.why}`, () => {});
}
