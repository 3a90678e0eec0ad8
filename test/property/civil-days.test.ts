import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { atTime, civilDateOf, instant, startOfDay } from '../../shared/domain/time/instant.ts';

// Half hours, the ends of the world's clocks, midnights that do not exist, and a day that Apia left out (30 December 2011).
const zones = fc.constantFrom(
  'Asia/Shanghai',
  'UTC',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Niue',
  'Pacific/Apia',
);
const millis = fc.oneof(
  fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2040-01-01') }),
  fc.integer({ min: Date.parse('2011-12-29'), max: Date.parse('2012-01-01') }),
);
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });

test('an instant falls on the civil date that the clocks of its zone show', () => {
  fc.assert(
    fc.property(millis, zones, (at, zone) => {
      const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
      expect(civilDateOf(instant(at), zone)).toBe(shown.toString());
    }),
    { numRuns: 2000 },
  );
});

test('a day begins and a time comes when they do by Temporal, asked for the first time or again', () => {
  fc.assert(
    fc.property(millis, minutes, zones, (at, minute, zone) => {
      const date = new Date(at).toISOString().slice(0, 10);
      const time = new Date(minute * 60_000).toISOString().slice(11, 16);
      const day = Temporal.PlainDate.from(date);
      const plainTime = Temporal.PlainTime.from(time);
      const begins = day.toZonedDateTime(zone).epochMilliseconds;
      const comes = day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
      for (let asked = 0; asked < 2; asked += 1) {
        expect(Date.parse(startOfDay(civilDate(date), zone))).toBe(begins);
        expect(Date.parse(atTime(civilDate(date), time, zone))).toBe(comes);
      }
    }),
    { numRuns: 1000 },
  );
});
