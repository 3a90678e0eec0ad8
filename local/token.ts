import { askRunningStack } from './stack/command-line.ts';
import { StartRefused } from './stack/start-refused.ts';

const usage = 'npm run token -- <account> [--dir .local]';

await askRunningStack(usage, async (stack, account) => {
  if (account === undefined) throw new StartRefused(`Usage: ${usage}`);
  return stack.token(account);
});
