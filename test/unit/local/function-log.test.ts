import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFunctionLog } from '../../../local/functions/function-log.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'zhitong-log-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('what comes after the log was closed is left out, and troubles nobody', async () => {
  const file = join(dir, 'intake.log');
  const log = openFunctionLog(file, () => Date.parse('2026-09-24T09:50:00Z'));
  log.report('first', { kind: 'timedOut' }, 12.4);
  log.close();
  log.report('second', { kind: 'crashed', reason: 'the stack stopped' }, 1);
  const written = await vi.waitFor(() => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toBe('');
    return text;
  });
  expect(written).toBe('2026-09-24T09:50:00.000Z REPORT first timedOut after 12 ms\n');
});
