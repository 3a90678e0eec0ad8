import { askRunningStack } from './stack/command-line.ts';

const usage = 'npm run clock -- [+3d | +2h30m | 2026-10-10T08:30+08:00] [--dir .local]';

await askRunningStack(usage, async (stack, to) =>
  to === undefined ? stack.clock.now() : stack.clock.move(to),
);
