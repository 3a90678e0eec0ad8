import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDomainClock } from '../../../local/clock/domain-clock.ts';
import { parseMove } from '../../../local/clock/parse-move.ts';

const dayMs = 86_400_000;
const past = Date.parse('2026-09-24T09:50:00Z');
const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'zhitong-clock-')), 'clock.json');

describe('the domain clock', () => {
  test('starts at real time, or at any instant on an empty state directory', () => {
    expect(Math.abs(openDomainClock(newFile(), undefined).now() - Date.now())).toBeLessThan(1000);
    expect(openDomainClock(newFile(), past).now() - past).toBeLessThan(1000);
  });

  test('is kept over a restart and cannot be set back', () => {
    const file = newFile();
    openDomainClock(file, past).moveTo(past + 3 * dayMs);
    expect(openDomainClock(file, undefined).now() - past - 3 * dayMs).toBeLessThan(1000);
    expect(() => openDomainClock(file, past)).toThrow('only moves forward');
  });

  test('moves forward only', () => {
    const clock = openDomainClock(newFile(), past);
    clock.moveTo(past + dayMs);
    expect(clock.now()).toBeGreaterThanOrEqual(past + dayMs);
    expect(() => clock.moveTo(past)).toThrow('only moves forward');
  });
});

describe('a move of the clock', () => {
  test.each([
    ['+3d', past + 3 * dayMs],
    ['+2h30m', past + 9_000_000],
    ['+90s', past + 90_000],
    ['2026-10-10T08:30+08:00', Date.parse('2026-10-10T00:30:00Z')],
    ['2026-10-10T00:30:00Z', Date.parse('2026-10-10T00:30:00Z')],
  ])('%s', (text, expected) => {
    expect(parseMove(text, past)).toBe(expected);
  });

  test.each(['3d', '+3', '-1d', 'tomorrow', '2026-10-10T08:30', '+'])('%s is no move', (text) => {
    expect(() => parseMove(text, past)).toThrow('+3d');
  });
});
