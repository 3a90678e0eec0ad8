import { describe, expect, it } from 'vitest';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import { deadlineOf } from '../../../shared/domain/deadline/deadline.ts';
import { quanzhouRules } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import { redeadline } from '../../../shared/domain/deadline/reclassification.ts';
import { accepted, refused } from '../../../shared/domain/result.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { workedBetween } from '../../support/working-day-oracle.ts';

const rules = quanzhouRules(stateCouncilNotices);
const at = (local: string) => instant(`${local}+08:00`);
const atHub = { mayMoveLater: true };
const dispatched = { mayMoveLater: false };
const tooLate = refused({ tag: 'deadlineMayNotMoveLater' });

const on2March = at('2026-03-02T10:00');
const received = (kind: CaseKind) => deadlineOf(rules, kind, on2March);

describe('to a longer limit (RULES 3)', () => {
  it.each([
    ['2026-03-02T10:01', 'suggestion', '2026-03-09'],
    ['2026-03-03T10:00', 'appeal', '2026-03-16'],
    ['2026-03-04T23:59:59.999', 'appeal', '2026-03-16'],
  ] as const)('a consultation of 2 Mar becomes at %s %s, at the hub: due %s', (now, kind, dueOn) => {
    const result = redeadline(rules, received('consultation'), kind, at(now), atHub);
    expect(result).toEqual(accepted(received(kind)));
    expect(result).toMatchObject({ value: { dueOn, receivedOn: '2026-03-02' } });
  });

  it.each(['2026-03-05T00:00', '2026-03-05T10:00'])('is refused at %s, the due instant over', (now) => {
    expect(redeadline(rules, received('consultation'), 'appeal', at(now), atHub)).toEqual(tooLate);
  });

  it('is refused once dispatched, however early', () => {
    expect(
      redeadline(rules, received('consultation'), 'suggestion', at('2026-03-02T10:01'), dispatched),
    ).toEqual(tooLate);
  });
});

describe('to a shorter limit (RULES 3)', () => {
  it.each([
    // The new limit from receipt would be over: until the next working day.
    ['appeal', 'consultation', '2026-03-09T10:00', '2026-03-10'],
    // It is not over yet: the new limit from receipt, Wed 4 Mar.
    ['appeal', 'consultation', '2026-03-02T15:00', '2026-03-04'],
    ['appeal', 'consultation', '2026-03-03T23:59', '2026-03-04'],
    ['appeal', 'consultation', '2026-03-04T00:00', '2026-03-05'],
    // On a Friday the next working day is Monday.
    ['appeal', 'consultation', '2026-03-06T10:00', '2026-03-09'],
    // Never later than the present due day, not even when late already.
    ['appeal', 'consultation', '2026-03-15T10:00', '2026-03-16'],
    ['appeal', 'consultation', '2026-03-16T10:00', '2026-03-16'],
    ['appeal', 'consultation', '2026-03-20T10:00', '2026-03-16'],
    ['appeal', 'suggestion', '2026-03-03T10:00', '2026-03-09'],
    ['suggestion', 'consultation', '2026-03-09T10:00', '2026-03-09'],
  ] as const)('%s to %s at %s: due %s, dispatched or not', (from, to, now, dueOn) => {
    for (const where of [atHub, dispatched]) {
      expect(redeadline(rules, received(from), to, at(now), where)).toEqual(
        accepted({
          limitDays: rules.city.limitDays[to],
          countedDays: workedBetween('2026-03-02', dueOn).length,
          receivedOn: '2026-03-02',
          dueOn,
          lateAt: instant(Date.parse(`${dueOn}T24:00+08:00`)),
          provisional: false,
        }),
      );
    }
  });

  it('is no way round: there and back again ends where the limit from receipt says', () => {
    const shorter = redeadline(rules, received('appeal'), 'consultation', at('2026-03-09T10:00'), atHub);
    if (!shorter.ok) throw new Error('expected a shorter deadline');
    expect(redeadline(rules, shorter.value, 'suggestion', at('2026-03-09T11:00'), atHub)).toMatchObject({
      value: { dueOn: '2026-03-10', limitDays: 5 },
    });
    expect(redeadline(rules, shorter.value, 'appeal', at('2026-03-09T11:00'), dispatched)).toEqual(tooLate);
    expect(redeadline(rules, shorter.value, 'appeal', at('2026-03-09T11:00'), atHub)).toEqual(
      accepted(received('appeal')),
    );
  });

  it('becomes firm when it no longer reaches the year without a notice', () => {
    const appeal = deadlineOf(rules, 'appeal', at('2026-12-18T10:00'));
    expect(appeal.provisional).toBe(true);
    expect(redeadline(rules, appeal, 'suggestion', at('2026-12-21T10:00'), dispatched)).toMatchObject({
      value: { dueOn: '2026-12-25', provisional: false },
    });
    expect(redeadline(rules, appeal, 'suggestion', at('2026-12-31T10:00'), dispatched)).toMatchObject({
      value: { dueOn: '2027-01-01', provisional: true },
    });
  });

  it('stays provisional while its date stays, until the calendar itself is changed for it', () => {
    const appeal = { ...deadlineOf(rules, 'appeal', on2March), provisional: true };
    const atTheEnd = redeadline(rules, appeal, 'suggestion', at('2026-03-13T10:00'), dispatched);
    expect(atTheEnd).toEqual(accepted({ ...appeal, limitDays: 5 }));
  });

  it('is not provisional for the year of the day of receipt, which is not counted', () => {
    const from2021 = quanzhouRules(stateCouncilNotices.filter(({ year }) => year > 2020));
    const appeal = deadlineOf(from2021, 'appeal', at('2020-12-31T10:00'));
    expect(redeadline(from2021, appeal, 'suggestion', at('2021-01-04T10:00'), dispatched)).toMatchObject({
      value: { dueOn: '2021-01-08', provisional: false },
    });
  });
});
