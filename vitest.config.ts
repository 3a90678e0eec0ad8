import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const engineTimeout = 30_000;

export default defineConfig({
  test: {
    // Vitest leaves a core idle, of two too; the tests wait for their engines as much as they compute.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './test/support/shares-reporter.ts', './test/support/closing-line-reporter.ts'],
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/{unit,property,infra,architecture}/**/*.test.ts'],
          exclude: ['test/**/*.long.test.ts'],
          // They keep nothing between each other, so that a module is loaded once for all of them: half the time.
          isolate: false,
          testTimeout: engineTimeout,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'fast',
          include: ['test/{integration,contract,journey}/**/*.test.ts'],
          exclude: ['test/**/*.long.test.ts'],
          testTimeout: engineTimeout,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/**/*.long.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: { name: 'bench', include: ['test/bench/**/*.bench.ts'], testTimeout: 600_000 },
      },
    ],
  },
});
