import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the demo goes as it is told, and its exit code says so', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'demo'], { timeout: 560_000 });
  expect(stdout).toContain(
    'Of 4 letters 3 are answered in time and 1 late; the date of one more moved with a notice; an enterprise was claimed, a file came and went, the province was told, and nine policies found those for whom they are; in 56 steps that went as told.',
  );
  expect(stdout.match(/^\d+\. /gm)).toHaveLength(56);
});
