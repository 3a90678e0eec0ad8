import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council-notices.ts';
import { CaseKind } from '../../shared/domain/case/case-kind.ts';
import { deadlineOf } from '../../shared/domain/deadline/deadline.ts';
import { quanzhouRules } from '../../shared/domain/deadline/quanzhou-rules.ts';
import { redeadline } from '../../shared/domain/deadline/reclassification.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { epochDay, isWorked, shanghaiDateOf } from '../support/working-day-oracle.ts';

const midnight = quanzhouRules(stateCouncilNotices);
const closeOfBusiness = { ...midnight, city: { ...midnight.city, lateFrom: 'closeOfBusiness' as const } };

const millis = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2027-12-31') });
const kinds = fc.constantFrom(...CaseKind.options);
const variant = fc.constantFrom(midnight, closeOfBusiness);
const delay = fc.integer({ min: 0, max: 40 * 86_400_000 });

describe('a reclassification', () => {
  const anyTime = fc.record({ kind: kinds, newKind: kinds, at: millis, after: delay });

  it('without leave to do so never moves the date later, and makes nobody late at once', () => {
    fc.assert(
      fc.property(variant, anyTime, (rules, { kind, newKind, at, after }) => {
        const present = deadlineOf(rules, kind, instant(at));
        const result = redeadline(rules, present, newKind, instant(at + after), { mayMoveLater: false });
        const limits = rules.city.limitDays;
        expect(result.ok).toBe(limits[newKind] <= limits[kind]);
        if (!result.ok) return;
        expect(result.value.dueOn <= present.dueOn).toBe(true);
        expect(isWorked(epochDay(result.value.dueOn))).toBe(true);
        const stays = result.value.dueOn === present.dueOn;
        expect(stays || result.value.dueOn > shanghaiDateOf(at + after)).toBe(true);
      }),
    );
  });

  it('with leave gives a longer kind its limit from receipt, as long as the case is in time', () => {
    fc.assert(
      fc.property(variant, anyTime, (rules, { kind, newKind, at, after }) => {
        const limits = rules.city.limitDays;
        fc.pre(limits[newKind] > limits[kind]);
        const present = deadlineOf(rules, kind, instant(at));
        const now = instant(at + after);
        expect(redeadline(rules, present, newKind, now, { mayMoveLater: true })).toEqual(
          now < present.lateAt
            ? { ok: true, value: deadlineOf(rules, newKind, instant(at)) }
            : { ok: false, refusal: { tag: 'deadlineMayNotMoveLater' } },
        );
      }),
    );
  });
});
