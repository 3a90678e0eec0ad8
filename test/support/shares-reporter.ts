import type { Reporter, TestModule } from 'vitest/node';

/** All parts of `npm run test:long` together are to take no more. */
const budgetSeconds = 900;

/** Says of each part of the long tests what share of their time it took, with the figures that its tests noted. */
export default class SharesReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules.filter(({ project }) => project.name === 'long')) {
      const seconds = module.diagnostic().duration / 1000;
      const share = Math.round((seconds / budgetSeconds) * 100);
      const figures = [...module.children.allTests()].flatMap((test) =>
        test.annotations().map(({ message }) => `  ${message}\n`),
      );
      process.stdout.write(
        `\n${module.relativeModuleId}: ${seconds.toFixed(0)} s, ${share} % of the ${budgetSeconds / 60} minutes\n${figures.join('')}`,
      );
    }
  }
}
