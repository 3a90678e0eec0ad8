import { describe, expect, test } from 'vitest';
import { adoptionOf } from '../../../shared/domain/calendar/adoption.ts';
import { noticeOf } from '../../../shared/domain/calendar/notice-input.ts';
import {
  approveNotice,
  type CalendarState,
  mayChangeCalendar,
  type NoticeProposal,
  proposeNotice,
  rejectNotice,
} from '../../../shared/domain/calendar/notice-proposal.ts';
import type { Notice } from '../../../shared/domain/calendar/notice.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { StaffRole } from '../../../shared/domain/directory/account.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing, units } from '../../support/case-world.ts';
import { again2026, document2027, notice2027 } from '../../support/made-up-notices.ts';

const [one, other] = [AccountId.parse('administrator-1'), AccountId.parse('administrator-2')];
const byOne = { by: one, at: beijing('2026-11-26 09:00') };
const byOther = { by: other, at: beijing('2026-11-26 10:00') };
const on = (today: string, ...more: readonly Notice[]): CalendarState => ({
  notices: [...stateCouncilNotices, ...more],
  today: civilDate(today),
});
const proposal = (over: Partial<NoticeProposal> = {}): NoticeProposal => {
  const proposed = proposeNotice(on('2026-11-26'), undefined, notice2027(), byOne);
  if (!proposed.ok) throw new Error(proposed.refusal.tag);
  return { ...proposed.value, ...over };
};
const first2027 = noticeOf(notice2027(), 1);

describe('a proposal', () => {
  test('says which version it gets, and which days change: not the weekends within a holiday', () => {
    expect(proposal()).toMatchObject({ year: 2027, revision: 1, notice: { version: 1 }, decided: null });
    expect(proposal().changes).toEqual([
      { date: '2027-01-01', working: false, reason: 'holiday', name: '元旦' },
      { date: '2027-01-31', working: true, reason: 'makeUp', name: '春节' },
      ...['05', '08', '09', '10', '11'].map((day) => ({
        date: `2027-02-${day}`,
        working: false,
        reason: 'holiday',
        name: '春节',
      })),
      { date: '2027-02-20', working: true, reason: 'makeUp', name: '春节' },
    ]);
  });

  test('of a correction is the next version, with the days of the December before', () => {
    const eve = { date: '2026-12-31', name: '元旦', kind: 'off' } as const;
    const corrected = notice2027({ days: [eve, ...document2027.days.slice(1)] });
    const result = proposeNotice(on('2026-12-01', first2027), proposal(), corrected, byOther);
    expect(result).toMatchObject({
      ok: true,
      value: {
        revision: 2,
        notice: { version: 2 },
        changes: [
          { date: '2026-12-31', working: false, reason: 'holiday' },
          { date: '2027-01-01', working: true, reason: 'weekday' },
        ],
        proposed: byOther,
      },
    });
  });

  test('that only corrects a document number changes no day', () => {
    const renumbered = notice2027({ documentNumbers: ['国办发明电〔2026〕示2号'] });
    const result = proposeNotice(on('2026-12-01', first2027), undefined, renumbered, byOne);
    expect(result).toMatchObject({ ok: true, value: { notice: { version: 2 }, changes: [] } });
  });

  test.each([
    ['the year before', '2027-01-01', again2026(), 'yearOver'],
    ['the year before, on its last day', '2026-12-31', again2026({ note: '更正' }), undefined],
    ['the year after the next', '2025-12-31', notice2027(), 'noticeTooEarly'],
    ['the next year, on the first day of this one', '2026-01-01', notice2027(), undefined],
    ['what is in force already', '2026-11-26', again2026(), 'noticeUnchanged'],
  ])('for %s', (_, today, input, refusal) => {
    const result = proposeNotice(on(today), undefined, input, byOne);
    expect(result.ok ? undefined : result.refusal.tag).toBe(refusal);
  });
});

describe('an approval', () => {
  test('by another administrator decides it', () => {
    expect(approveNotice(on('2026-11-26'), proposal(), byOther)).toEqual({
      ok: true,
      value: { ...proposal(), revision: 2, decided: { outcome: 'approved', ...byOther } },
    });
  });

  const rejected = { outcome: 'rejected', ...byOther, reason: '日期有误' } as const;
  test.each([
    ['by who proposed it', on('2026-11-26'), proposal(), byOne, 'ownProposal'],
    ['of what was decided', on('2026-11-26'), proposal({ decided: rejected }), byOther, 'proposalDecided'],
    ['after the year is over', on('2028-01-01'), proposal(), byOther, 'yearOver'],
    [
      'after the same year got a notice',
      on('2026-11-26', first2027),
      proposal(),
      byOther,
      'proposalOutdated',
    ],
    [
      'after another notice took one of its days',
      on('2026-11-26'),
      proposal({ changes: proposal().changes.slice(1) }),
      byOther,
      'proposalOutdated',
    ],
  ])('%s is refused', (_, state, it, act, tag) => {
    expect(approveNotice(state, it, act)).toEqual({ ok: false, refusal: { tag } });
  });
});

describe('a rejection', () => {
  test.each([
    ['by another', byOther],
    ['by who proposed it, who so takes it back', byOne],
  ])('%s gives its reason', (_, act) => {
    expect(rejectNotice(proposal(), '日期有误', act)).toMatchObject({
      ok: true,
      value: { revision: 2, decided: { outcome: 'rejected', reason: '日期有误', ...act } },
    });
  });

  test('comes once', () => {
    const decided = { outcome: 'approved', ...byOther } as const;
    expect(rejectNotice(proposal({ decided }), '晚了', byOther)).toMatchObject({ ok: false });
  });
});

test('an adoption raises the revision, and its recount begins when everybody counts by it', () => {
  const { head, adopted, job } = adoptionOf({ revision: 4 }, proposal(), byOther);
  expect(head).toEqual({ revision: 5, latest: { year: 2027, version: 1 } });
  expect(adopted).toMatchObject({ revision: 5, proposedBy: one, approvedBy: other });
  expect(job).toMatchObject({
    revision: 5,
    notBefore: beijing('2026-11-26 10:01').replace('00.000', '30.000'),
    shard: 0,
    after: null,
    endedAt: null,
  });
});

test.each(StaffRole.options)('%s: only administrators change the calendar', (role) => {
  const memberships = [{ kind: 'staff' as const, unitId: units.hub.id, roles: [role], soleMember: false }];
  expect(mayChangeCalendar({ id: one, memberships })).toBe(role === 'administrator');
});
