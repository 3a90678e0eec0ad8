import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import {
  Instant,
  atTime,
  civilDateOf,
  earlier,
  instant,
  isBefore,
  later,
  startOfDay,
} from '../../../shared/domain/time/instant.ts';

const shanghai = 'Asia/Shanghai';

describe('instant', () => {
  it.each([
    ['2026-09-24T17:50:00+08:00', '2026-09-24T09:50:00.000Z'],
    ['2026-09-24T09:50:00Z', '2026-09-24T09:50:00.000Z'],
    ['2026-09-24T09:50:00.1239Z', '2026-09-24T09:50:00.123Z'],
    [1_790_243_400_000, '2026-09-24T09:50:00.000Z'],
  ])('%j is kept as %s', (source, expected) => {
    expect(instant(source)).toBe(expected);
    expect(Instant.parse(expected)).toBe(expected);
  });

  it.each(['2026-09-24T17:50:00+08:00', '2026-09-24T09:50:00Z', '2026-09-24T09:50:00.000', '2026-09-24'])(
    'is not yet normal as %j',
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false);
    },
  );

  it('refuses a text without an offset, which would depend on a time zone', () => {
    expect(() => instant('2026-09-24T17:50:00')).toThrow(RangeError);
  });

  it.each([
    ['2026-10-07T15:59:59.999Z', '2026-10-07'],
    ['2026-10-07T16:00:00.000Z', '2026-10-08'],
    ['2026-10-07T16:30:00.000Z', '2026-10-08'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('%s falls on %s in Shanghai', (at, date) => {
    expect(civilDateOf(instant(at), shanghai)).toBe(date);
  });

  it('knows the first instant of a day and a wall-clock time on it', () => {
    expect(startOfDay(civilDate('2026-10-10'), shanghai)).toBe('2026-10-09T16:00:00.000Z');
    expect(atTime(civilDate('2026-10-09'), '17:30', shanghai)).toBe('2026-10-09T09:30:00.000Z');
  });

  it('starts a day where it starts, when its midnight does not exist', () => {
    expect(startOfDay(civilDate('2026-04-24'), 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
  });

  it('orders by time', () => {
    const [a, b] = [instant('2026-10-09T23:59:59.999+08:00'), instant('2026-10-09T16:00:00Z')];
    expect([isBefore(a, b), isBefore(b, a), isBefore(a, a)]).toEqual([true, false, false]);
    expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([a, a, b, b]);
  });
});
