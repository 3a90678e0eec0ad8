import { describe, expect, test } from 'vitest';
import { explanation, madeUp, notCounted } from '../../../local/demo/explained-days.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { explainDeadline } from '../../../shared/domain/deadline/explain.ts';
import { quanzhouRules } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';

const daysOf = (receivedOn: string, dueOn: string) =>
  explainDeadline(quanzhouRules(stateCouncilNotices), {
    receivedOn: civilDate(receivedOn),
    dueOn: civilDate(dueOn),
  });

describe('the due day told in words', () => {
  test('over two holidays: neighbouring days together, the weekend apart, the make-up day as counted', () => {
    expect(explanation(daysOf('2026-09-24', '2026-10-15'))).toEqual([
      'due Thu 15 Oct, working day 10 after receipt',
      'not counted: Fri 25 Sep to Sun 27 Sep (中秋节), Thu 1 Oct to Wed 7 Oct (国庆节), Sun 11 Oct (weekend)',
      'counted: Sat 10 Oct, which makes up for 国庆节',
    ]);
  });

  test('over nothing but working days: the due day alone', () => {
    expect(explanation(daysOf('2026-03-02', '2026-03-04'))).toEqual([
      'due Wed 4 Mar, working day 2 after receipt',
    ]);
  });

  test('every day between receipt and due day is counted, or has a reason', () => {
    const days = daysOf('2026-02-13', '2026-03-05');
    const counted = days.filter(({ number }) => number !== null && number > 0);
    expect(counted.length + notCounted(days).length).toBe(days.length - 1);
    expect(madeUp(days)).toEqual([
      ['2026-02-14', '春节'],
      ['2026-02-28', '春节'],
    ]);
  });

  test('a make-up day on which the letter came is day 0 and not told', () => {
    expect(madeUp(daysOf('2026-10-10', '2026-10-13'))).toEqual([]);
  });
});
