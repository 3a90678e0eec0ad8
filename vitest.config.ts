import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const timeouts = { testTimeout: 30_000, hookTimeout: 120_000 };
/** Files that keep nothing between each other load a module once for all of them, which takes half the time. */
const sharingModules = { isolate: false };

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
          ...sharingModules,
          ...timeouts,
        },
      },
      {
        test: {
          name: 'engine',
          include: ['test/integration/**/*.test.ts'],
          exclude: ['test/**/*.long.test.ts'],
          ...sharingModules,
          ...timeouts,
        },
      },
      {
        // Functions read their environment as they are loaded, so that each of these files loads them anew.
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          exclude: ['test/**/*.long.test.ts'],
          ...timeouts,
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
