import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    // The editor tests need a browser: `npm run test:editor`.
    exclude: [...configDefaults.exclude, 'tests/editor/**'],
    // Two busy cores are slow ones; what hangs still ends.
    testTimeout: 60_000 * Number(process.env.MORE_RUNS ?? 1),
    expect: { poll: { timeout: 15_000 } },
    // All cores: by default one of them is left idle, which on two cores doubles the wait.
    maxWorkers: '100%',
    // One start for many files: tests share nothing but what they import, and starting anew costs as long as testing.
    isolate: false,
    globalSetup: ['tests/compiled-library.ts', 'tests/bundles-folder.ts'],
  },
});
