import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the demo goes as it is told, and its exit code says so', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'demo'], { timeout: 300_000 });
  expect(stdout).toContain('All 3 letters are answered in time, in 18 steps that went as told.');
  expect(stdout.match(/^\d+\. /gm)).toHaveLength(18);
});
