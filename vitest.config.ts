import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{model,generators,cli,tests,tools,site/src}/**/*.test.ts'],
    // Native tools, child processes and a browser share two cores with the tests: generous, never a measure of speed.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Node runs the files as they are, so line numbers in diagnostics are those of the author.
    experimental: { viteModuleRunner: false },
  },
});
