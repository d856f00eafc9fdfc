import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{model,generators,cli,tests,tools,schema,site,rehearsal}/**/*.test.ts'],
    // They need root, and have a step of their own: tests/machines/vitest.config.ts
    exclude: [...configDefaults.exclude, 'tests/machines/**'],
    // Native tools, child processes and a browser share the cores with the tests, on some machines
    // a single slow one: enough for all of them, never a measure of speed.
    testTimeout: 300_000,
    // Most of the time goes to browsers and builds, which leave a core to others now and then.
    maxWorkers: '100%',
    hookTimeout: 300_000,
    // Programs print to the tests as to a file, whatever the person at this machine prefers.
    env: { NO_COLOR: '1', FORCE_COLOR: '0' },
    // Node runs the files as they are, so line numbers in diagnostics are those of the author.
    experimental: { viteModuleRunner: false },
  },
});
