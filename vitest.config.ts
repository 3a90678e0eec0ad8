import { defineConfig } from 'vitest/config';

const engineTimeout = 30_000;

export default defineConfig({
  test: {
    reporters: ['default', './test/support/shares-reporter.ts', './test/support/closing-line-reporter.ts'],
    projects: [
      {
        test: {
          name: 'fast',
          include: ['test/{unit,property,integration,contract,infra,architecture,journey}/**/*.test.ts'],
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
