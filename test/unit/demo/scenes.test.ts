import { describe, expect, test } from 'vitest';
import { isClockScene, letters, scenes, startsAt } from '../../../local/demo/scenes.ts';
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

  test.each(scenes)('at $at $letter.name goes on, on a working day in office hours', (scene) => {
    const { at, mailsTo, leaves } = scene;
    const by = isClockScene(scene) ? [] : [scene.by];
    expect(dayOf(calendar, civilDate(at.slice(0, 10))).working).toBe(true);
    expect(at.slice(11, 16) >= '08:30' && at.slice(11, 16) < '18:00').toBe(true);
    expect(accountIds).toEqual(expect.arrayContaining([...by, ...mailsTo]));
    expect(units.map(({ id }) => id)).toContain(leaves.holder);
  });

  test.each(letters)(
    '$name ends with its answer, late only where it tells whose days those were',
    (letter) => {
      const { steps, dueOn, shares } = letter;
      const last = steps.at(-1);
      expect(last?.leaves.status).toBe('answered');
      const answeredOn = last?.at.slice(0, 10) ?? '';
      expect(answeredOn > dueOn).toBe(shares !== undefined);
    },
  );
});
