import { describe, expect, it } from 'vitest';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { deadlineOf } from '../../../shared/domain/deadline/deadline.ts';
import { ExplainedDay, explainDeadline } from '../../../shared/domain/deadline/explain.ts';
import { quanzhouRules } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { instant } from '../../../shared/domain/time/instant.ts';

const rules = quanzhouRules(stateCouncilNotices);

const line = ({ date, number, reason, name }: ExplainedDay) =>
  [date, number ?? '-', reason, ...(name === undefined ? [] : [name])].join(' ');

describe('the explanation of a date', () => {
  it('lists every civil day from receipt, counted or skipped and why', () => {
    const deadline = deadlineOf(rules, 'suggestion', instant('2026-09-24T17:50:00+08:00'));
    const days = explainDeadline(rules, deadline);
    expect(days.map(line)).toEqual([
      '2026-09-24 0 weekday',
      '2026-09-25 - holiday 中秋节',
      '2026-09-26 - holiday 中秋节',
      '2026-09-27 - holiday 中秋节',
      '2026-09-28 1 weekday',
      '2026-09-29 2 weekday',
      '2026-09-30 3 weekday',
      '2026-10-01 - holiday 国庆节',
      '2026-10-02 - holiday 国庆节',
      '2026-10-03 - holiday 国庆节',
      '2026-10-04 - holiday 国庆节',
      '2026-10-05 - holiday 国庆节',
      '2026-10-06 - holiday 国庆节',
      '2026-10-07 - holiday 国庆节',
      '2026-10-08 4 weekday',
      '2026-10-09 5 weekday',
    ]);
    expect(days.every(({ notice }) => notice?.year === 2026 && notice.version === 1)).toBe(true);
    for (const day of days) expect(ExplainedDay.parse(day)).toEqual(day);
  });

  it('counts on through an extension', () => {
    const extended = { receivedOn: civilDate('2026-10-08'), dueOn: civilDate('2026-10-13') };
    expect(explainDeadline(rules, extended).map(line)).toEqual([
      '2026-10-08 0 weekday',
      '2026-10-09 1 weekday',
      '2026-10-10 2 makeUp 国庆节',
      '2026-10-11 - weekend',
      '2026-10-12 3 weekday',
      '2026-10-13 4 weekday',
    ]);
  });

  it('marks the days that no notice decided', () => {
    const deadline = deadlineOf(rules, 'appeal', instant('2026-12-18T10:00:00+08:00'));
    const provisional = explainDeadline(rules, deadline).filter((day) => day.provisional);
    expect(provisional).toEqual([
      { date: '2027-01-01', number: 10, working: true, reason: 'weekday', provisional: true },
    ]);
  });

  it('of a day of receipt that is a holiday numbers it 0 all the same', () => {
    const deadline = deadlineOf(rules, 'consultation', instant('2026-10-07T10:00:00+08:00'));
    expect(explainDeadline(rules, deadline).map(line)).toEqual([
      '2026-10-07 0 holiday 国庆节',
      '2026-10-08 1 weekday',
      '2026-10-09 2 weekday',
    ]);
  });
});
