import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseScheduleExpression } from '../../../local/schedules/schedule-expression.ts';
import { type Scheduler, startScheduler } from '../../../local/schedules/scheduler.ts';

const input = '"<aws.scheduler.scheduled-time>"';
const schedules = [
  {
    id: 'sweep',
    arn: 'a',
    expression: parseScheduleExpression('rate(1 minute)', 'UTC'),
    functionName: 'sweep',
    input,
  },
  {
    id: 'digest',
    arn: 'b',
    expression: parseScheduleExpression('cron(30 8 * * ? *)', 'Asia/Shanghai'),
    functionName: 'digest',
    input,
  },
];

let root: string;
let nowMs: number;
let running: Scheduler[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhitong-schedules-'));
  nowMs = Date.parse('2026-09-24T09:50:10Z');
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map(async (scheduler) => scheduler.stop()));
  rmSync(root, { recursive: true, force: true });
});

function start(invoke: (fired: string) => void): Scheduler {
  const scheduler = startScheduler({
    schedules,
    file: join(root, 'schedules.json'),
    now: () => nowMs,
    region: 'ap-southeast-1',
    accountId: '000000000000',
    onTrouble: () => undefined,
    invoke: async ({ id }, event) => {
      await Promise.resolve(invoke(`${id} ${String(event)}`));
    },
  });
  running.push(scheduler);
  return scheduler;
}

test('what was due while the clock jumped fires once, as the latest of it', async () => {
  const fired: string[] = [];
  const scheduler = start((one) => fired.push(one));
  await scheduler.fireDue();
  expect(fired).toEqual([]);
  nowMs = Date.parse('2026-09-27T09:50:10Z');
  await scheduler.fireDue();
  await scheduler.fireDue();
  expect(fired.toSorted()).toEqual(['digest 2026-09-27T00:30:00Z', 'sweep 2026-09-27T09:50:00Z']);
});

test('what was due while the stack stood still fires after the start', async () => {
  await start(() => undefined).stop();
  nowMs = Date.parse('2026-09-24T10:00:30Z');
  const fired: string[] = [];
  await start((one) => fired.push(one)).fireDue();
  expect(fired).toEqual(['sweep 2026-09-24T10:00:00Z']);
});

test('what was under way when the stack was killed fires again', async () => {
  nowMs = Date.parse('2026-09-24T09:50:10Z');
  const killed = start(() => {
    throw new Error('killed');
  });
  nowMs = Date.parse('2026-09-24T09:51:10Z');
  await expect(killed.fireDue()).rejects.toThrow('killed');
  const fired: string[] = [];
  await start((one) => fired.push(one)).fireDue();
  expect(fired).toEqual(['sweep 2026-09-24T09:51:00Z']);
});
