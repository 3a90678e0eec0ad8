import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAlive } from '../../../local/stack/is-alive.ts';
import { acquireLock } from '../../../local/stack/lock.ts';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'zhitong-lock-')), 'lock.json');
/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of a state directory', () => {
  test('is refused while its holder lives', async () => {
    const file = newFile();
    writeFileSync(file, JSON.stringify({ pid: process.ppid }));
    await expect(acquireLock(file)).rejects.toThrow(`process ${process.ppid}`);
  });

  test('is taken over from the dead, and given up at the end', async () => {
    const file = newFile();
    writeFileSync(file, JSON.stringify({ pid: deadPid() }));
    const lock = await acquireLock(file);
    expect(existsSync(file)).toBe(true);
    lock.release();
    expect(existsSync(file)).toBe(false);
  });

  test('a torn lock is nobody’s', async () => {
    const file = newFile();
    writeFileSync(file, '{"pid":');
    await expect(acquireLock(file)).resolves.toBeDefined();
  });

  test('an engine that was left behind is ended, a stranger with its number is not', async () => {
    const engine = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'dynoxide']);
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const ended = once(engine, 'exit');
    for (const { pid } of [engine, stranger]) {
      const file = newFile();
      writeFileSync(file, JSON.stringify({ pid: deadPid(), enginePid: pid }));
      await acquireLock(file);
    }
    expect((await ended)[1]).toBe('SIGKILL');
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    stranger.kill('SIGKILL');
  });
});
