import { describe, expect, test } from 'vitest';
import { AccountId, UnitId } from '../../../shared/domain/directory/ids.ts';
import { cityLateness } from '../../../shared/domain/message/city-lateness.ts';
import {
  casesIn,
  type Digest,
  digestFor,
  type DigestListName,
} from '../../../shared/domain/message/digest.ts';
import type { DigestDay } from '../../../shared/domain/message/digest-day.ts';
import { type DigestEntry, makeDigests } from '../../../shared/domain/message/make-digests.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing, units } from '../../support/case-world.ts';
import { caseIdOf } from '../../support/case-writes.ts';
import { worksAt } from '../../support/messages/city-directory.ts';
import { caseLine, digestLine, digestWith, listOfLines } from '../../support/messages/digests.ts';

const day: DigestDay = {
  at: beijing('2026-10-09 08:30'),
  on: civilDate('2026-10-09'),
  lateBefore: civilDate('2026-10-09'),
  dueBefore: civilDate('2026-10-13'),
};
const noNews = { lateness: null, supervisors: [], missingNotice: null, administrators: [] };
const [lead, handler, supervisor] = ['lead', 'handler', 'supervisor'].map((id) => AccountId.parse(id)) as [
  AccountId,
  AccountId,
  AccountId,
];
const { science, county, talent } = units;

const entry = (
  list: DigestListName,
  n: number,
  readers: readonly (readonly [AccountId, { readonly id: UnitId }])[],
  over: Parameters<typeof caseLine>[1] = {},
): DigestEntry => ({
  list,
  line: caseLine(n, over),
  readers: readers.map(([accountId, { id }]) => ({ accountId, as: id })),
});

const namesIn = ({ lines }: Digest[DigestListName]) => lines.map(({ caseId }) => caseId);

describe('digests', () => {
  test('of nothing are none', () => {
    expect(makeDigests(day, [], noNews).size).toBe(0);
    expect(makeDigests(day, [entry('late', 1, [])], noNews).size).toBe(0);
    const nobodyConcerned = { ...noNews, supervisors: [supervisor], administrators: [lead] };
    expect(makeDigests(day, [], nobodyConcerned).size).toBe(0);
  });

  test('are one for each person, who reads each case once in a list, as what they are told first', () => {
    const digests = makeDigests(
      day,
      [
        entry('dueToday', 1, [
          [lead, science],
          [handler, science],
          [lead, talent],
        ]),
        entry('late', 2, [[lead, county]], { dueOn: civilDate('2026-10-08'), lateDays: 1 }),
        entry('dueSoon', 3, [[handler, science]]),
        entry('unaccepted', 2, [[lead, county]]),
      ],
      noNews,
    );
    expect([...digests.keys()]).toEqual([lead, handler]);
    expect(digests.get(lead)).toEqual(
      digestWith({
        dueToday: listOfLines(digestLine(1, { as: science.id })),
        late: listOfLines(digestLine(2, { as: county.id, dueOn: civilDate('2026-10-08'), lateDays: 1 })),
        unaccepted: listOfLines(digestLine(2, { as: county.id })),
      }),
    );
    expect(digests.get(handler)).toEqual(
      digestWith({ dueToday: listOfLines(digestLine(1)), dueSoon: listOfLines(digestLine(3)) }),
    );
  });

  test('begin with the earliest due day, or the earliest limit to accept', () => {
    const late = [
      entry('late', 1, [[lead, science]], { dueOn: civilDate('2026-09-30') }),
      entry('late', 3, [[lead, science]], { dueOn: civilDate('2026-09-29') }),
      entry('late', 2, [[lead, science]], { dueOn: civilDate('2026-09-29') }),
    ];
    const offered = [
      entry('unaccepted', 4, [[lead, science]], { firstStepBy: beijing('2026-10-10 00:00') }),
      entry('unaccepted', 5, [[lead, science]], { firstStepBy: beijing('2026-10-09 00:00') }),
    ];
    const digest = makeDigests(day, [...late, ...offered], noNews).get(lead);
    expect(digest && namesIn(digest.late)).toEqual([2, 3, 1].map(caseIdOf));
    expect(digest && namesIn(digest.unaccepted)).toEqual([5, 4].map(caseIdOf));
  });

  test('name fifty cases in a list, and say of which unit how many more there are', () => {
    const many = Array.from({ length: 120 }, (_, n) =>
      entry('late', n + 1, [[lead, n % 3 === 0 ? county : science]]),
    );
    const digest = makeDigests(day, many.toReversed(), noNews).get(lead);
    expect(digest && namesIn(digest.late)).toEqual(Array.from({ length: 50 }, (_, n) => caseIdOf(n + 1)));
    expect(digest?.late.more).toEqual([
      { as: science.id, cases: 47 },
      { as: county.id, cases: 23 },
    ]);
    expect(digest && casesIn(digest.late)).toBe(120);
  });

  test('tell supervisors of the city and administrators of a missing notice, in the one mail that they get', () => {
    const lateness = cityLateness([{ line: caseLine(1), top: county }]);
    const news = { lateness, supervisors: [supervisor, lead], missingNotice: 2027, administrators: [lead] };
    const digests = makeDigests(day, [entry('dueSoon', 2, [[supervisor, science]])], news);
    expect(digests.get(supervisor)).toEqual(
      digestWith({ dueSoon: listOfLines(digestLine(2)), city: lateness }),
    );
    expect(digests.get(lead)).toEqual(digestWith({ city: lateness, missingNotice: 2027 }));
    expect(digests.size).toBe(2);
  });
});

describe('the lateness of the city', () => {
  test('of no late case is nothing to say', () => {
    expect(cityLateness([])).toBeNull();
  });

  test('counts by county and city department, and names those that are late the longest', () => {
    const dueOn = (n: number) => civilDate(`2026-09-${String(30 - (n % 28)).padStart(2, '0')}`);
    const late = Array.from({ length: 30 }, (_, n) => ({
      line: caseLine(n + 1, { dueOn: dueOn(n) }),
      top: n < 20 ? county : science,
    }));
    const city = cityLateness(late.toReversed());
    expect(city).toMatchObject({
      cases: 30,
      byUnit: [
        { unit: county.name, cases: 20 },
        { unit: science.name, cases: 10 },
      ],
    });
    expect(city?.worst).toHaveLength(20);
    expect(city?.worst[0]?.caseId).toBe(caseIdOf(28));
    const days = city?.worst.map((line) => line.dueOn);
    expect(days).toEqual(days?.toSorted());
  });

  test('names fifty units, the worst ones', () => {
    const late = Array.from({ length: 60 }, (_, n) =>
      Array.from({ length: n + 1 }, (__, m) => ({
        line: caseLine(n * 100 + m),
        top: { ...county, id: UnitId.parse(`county-${n}`) },
      })),
    ).flat();
    const city = cityLateness(late);
    expect(city?.byUnit.map(({ cases }) => cases)).toEqual(Array.from({ length: 50 }, (_, n) => 60 - n));
    expect(city?.cases).toBe((60 * 61) / 2);
  });
});

describe('when it is sent, a digest', () => {
  const lateness = cityLateness([{ line: caseLine(1), top: county }]);
  const digest = digestWith({
    late: {
      lines: [digestLine(1), digestLine(2, { as: county.id })],
      more: [
        { as: science.id, cases: 3 },
        { as: county.id, cases: 4 },
      ],
    },
    dueToday: listOfLines(digestLine(3)),
    unaccepted: listOfLines(digestLine(4, { as: county.id })),
    city: lateness,
    missingNotice: 2027,
  });
  const left = (...memberships: ReturnType<typeof worksAt>[]) => digestFor({ id: lead, memberships }, digest);

  test('is whole for whoever is still all that', () => {
    const all = [worksAt(science, 'unitLead'), worksAt(county, 'hubSupervisor', 'administrator')];
    expect(left(...all)).toEqual(digest);
  });

  test('is without the units that the person no longer serves, and what is no longer their role', () => {
    expect(left(worksAt(county, 'unitLead'))).toEqual({
      ...digestWith(),
      late: { lines: [digestLine(2, { as: county.id })], more: [{ as: county.id, cases: 4 }] },
      unaccepted: listOfLines(digestLine(4, { as: county.id })),
    });
    expect(left(worksAt(talent, 'hubSupervisor'))).toEqual(digestWith({ city: lateness }));
    expect(left(worksAt(talent, 'administrator'))).toEqual(digestWith({ missingNotice: 2027 }));
  });

  test('is nothing for whoever serves none of them', () => {
    expect(left()).toBeUndefined();
    expect(left(worksAt(talent, 'unitLead'))).toBeUndefined();
  });
});
