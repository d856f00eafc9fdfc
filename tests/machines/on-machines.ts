import { describe, test } from 'vitest';
import type { Hindrance } from './can-boot.ts';

/**
 * Tests on machines. Where none can be started, one line says so; what could be cured is skipped,
 * and with `CI=true` nothing may be.
 */
export function onMachines(name: string, found: Hindrance | undefined, tests: () => void): void {
  if (!found) describe(name, tests);
  else if (found.curable) test.skip(`${name}: ${found.why}`, () => {});
  else test(`${name} was not tried: ${found.why}`, () => {});
}
