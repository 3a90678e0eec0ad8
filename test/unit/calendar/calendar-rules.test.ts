import { beforeEach, describe, expect, test } from 'vitest';
import { calendarRules } from '../../../shared/app/calendar-rules.ts';
import type { RulesSource } from '../../../shared/app/calendar-ports.ts';
import { StorageBusy } from '../../../shared/app/ports.ts';
import type { AdoptedNotice, CalendarHead } from '../../../shared/domain/calendar/adoption.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { dayOf } from '../../../shared/domain/calendar/working-calendar.ts';
import { quanzhou } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { instant, type Instant, plusSeconds } from '../../../shared/domain/time/instant.ts';
import { approvalWrite, proposalWrite } from '../../support/calendar-writes.ts';

const start = instant('2026-11-26T02:00:00.000Z');
const after = (seconds: number): Instant => plusSeconds(start, seconds);
const { adoption } = approvalWrite(proposalWrite().next);

/** A storage in memory that tells what was read of it. */
const kept = {
  reads: new Array<string>(),
  head: { revision: 0 } as CalendarHead,
  adopted: new Array<AdoptedNotice>(),
  away: false,
};
const store = {
  head: async () => {
    kept.reads.push('head');
    if (kept.away) throw new StorageBusy('away');
    return kept.head;
  },
  adopted: async () => {
    kept.reads.push('adopted');
    return kept.adopted;
  },
};
const adopt = (): void => {
  if (adoption === undefined) throw new Error('an approval adopts');
  Object.assign(kept, { head: adoption.head, adopted: [adoption.adopted] });
};

let source: RulesSource;
beforeEach(() => {
  Object.assign(kept, { reads: [], head: { revision: 0 }, adopted: [], away: false });
  source = calendarRules(store, stateCouncilNotices, quanzhou);
});

const newYear = civilDate('2027-01-01');
const isOff = async (now: Instant): Promise<boolean> =>
  !dayOf((await source.rulesAt(now)).calendar, newYear).working;

describe('the rules', () => {
  test('are read once, and hold for half a minute without another question', async () => {
    const rules = await source.rulesAt(start);
    expect(rules.city).toBe(quanzhou);
    expect(rules.calendar.latest).toBeUndefined();
    for (const seconds of [0, 1, 29]) expect(await source.rulesAt(after(seconds))).toBe(rules);
    expect(kept.reads).toEqual(['head', 'adopted']);
  });

  test.each([
    ['the look is half a minute old', 30, 60],
    ['the clock was set back', -1, 10],
  ])('are asked for again when %s: the head alone while nothing has changed', async (_, then, next) => {
    const rules = await source.rulesAt(start);
    expect(await source.rulesAt(after(then))).toBe(rules);
    expect(kept.reads).toEqual(['head', 'adopted', 'head']);
    expect(await source.rulesAt(after(then + 29))).toBe(rules);
    expect(kept.reads).toHaveLength(3);
    await source.rulesAt(after(then + next));
    expect(kept.reads.at(-1)).toBe('head');
  });

  test('have a notice from the first look after its adoption on, and name it', async () => {
    expect(await isOff(start)).toBe(false);
    adopt();
    expect(await isOff(after(29))).toBe(false);
    expect(await isOff(after(30))).toBe(true);
    expect((await source.rulesAt(after(31))).calendar.latest).toEqual({ year: 2027, version: 1 });
    expect(kept.reads).toEqual(['head', 'adopted', 'head', 'adopted']);
  });

  test('leave a notice out that was adopted between head and notices, so that none counts unnamed', async () => {
    adopt();
    kept.head = { revision: 0 };
    expect(await isOff(start)).toBe(false);
  });

  test('are not given when nobody says whether they still hold', async () => {
    await source.rulesAt(start);
    kept.away = true;
    await expect(source.rulesAt(after(29))).resolves.toBeDefined();
    await expect(source.rulesAt(after(30))).rejects.toThrow(StorageBusy);
  });
});
