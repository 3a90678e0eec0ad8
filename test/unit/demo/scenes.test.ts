import { describe, expect, test } from 'vitest';
import { letters, scenes, startsAt } from '../../../local/demo/scenes.ts';
import { accounts, units } from '../../../local/seed/organisation.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { dayOf, workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';

const calendar = workingCalendar(stateCouncilNotices);
const accountIds = accounts.map(({ id }) => id);

describe('the story', () => {
  test('starts when its clock does and only goes forward', () => {
    const times = scenes.map(({ at }) => Date.parse(at));
    expect(times[0]).toBe(Date.parse(startsAt));
    expect(new Set(times).size).toBe(times.length);
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
  });

  test.each(scenes)('at $at, $by acts on a working day in office hours', ({ at, by, mailsTo, leaves }) => {
    expect(dayOf(calendar, civilDate(at.slice(0, 10))).working).toBe(true);
    expect(at.slice(11, 16) >= '08:30' && at.slice(11, 16) < '18:00').toBe(true);
    expect(accountIds).toEqual(expect.arrayContaining([by, ...mailsTo]));
    expect(units.map(({ id }) => id)).toContain(leaves.holder);
  });

  test.each(letters)('$name ends with its answer, before it is late', ({ steps, dueOn }) => {
    const last = steps.at(-1);
    expect(last?.leaves.status).toBe('answered');
    expect(last?.at.slice(0, 10).localeCompare(dueOn)).toBeLessThanOrEqual(0);
  });
});
