import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhitong-orphans-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Ids of the processes whose command line names the state directory, of those with the part in it. */
function processes(part: string): readonly number[] {
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(root) && line.includes(part) && !line.includes(' ps '))
    .map((line) => Number.parseInt(line, 10));
}

async function startByNpm(): Promise<{ npm: ReturnType<typeof spawn>; ended: Promise<unknown> }> {
  const npm = spawn('npm', ['start', '--', '--dir', root, '--port', '0'], { stdio: 'ignore' });
  const ended = once(npm, 'exit');
  await expect
    .poll(() => existsSync(join(root, 'stack.json')), { timeout: 30_000, interval: 100 })
    .toBe(true);
  expect(processes('dynoxide').length).toBeGreaterThan(0);
  return { npm, ended };
}

const nothingIsLeft = async (): Promise<void> => {
  await expect.poll(() => processes(''), { timeout: 10_000, interval: 100 }).toEqual([]);
};

test('a SIGKILL of npm, which cannot pass it on, leaves nothing running', async () => {
  const { npm, ended } = await startByNpm();
  npm.kill('SIGKILL');
  await ended;
  await nothingIsLeft();
});

test('nor does a SIGKILL of the leash alone, without which the engine would live on', async () => {
  const { ended } = await startByNpm();
  for (const pid of processes('leash.ts')) process.kill(pid, 'SIGKILL');
  await ended;
  await nothingIsLeft();
});

test('nor does Ctrl-C, which a terminal sends to the whole group', async () => {
  const { npm, ended } = await startByNpm();
  for (const pid of [npm.pid ?? 0, ...processes('local/start.ts')]) process.kill(pid, 'SIGINT');
  await ended;
  await nothingIsLeft();
});
