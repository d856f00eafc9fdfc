import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** Machines that are booted, for which one has to be root: `npm run machines`. */
export default defineConfig({
  ...base,
  root: join(import.meta.dirname, '../..'),
  test: {
    ...base.test,
    include: ['tests/machines/**/*.test.ts'],
    exclude: [],
    globalSetup: ['tests/machines/setup.ts'],
    // A play of all roles on fresh machines takes minutes, and a test may need several.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
