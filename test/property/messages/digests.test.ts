import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailItem } from '../../../shared/adapters/dynamo/message-items.ts';
import { AccountId, UnitId } from '../../../shared/domain/directory/ids.ts';
import { openedUnit } from '../../../shared/domain/directory/unit.ts';
import { cityLateness } from '../../../shared/domain/message/city-lateness.ts';
import { casesIn, Digest, digestFor, digestLists, isEmpty } from '../../../shared/domain/message/digest.ts';
import type { DigestDay } from '../../../shared/domain/message/digest-day.ts';
import { digestMail, Mail } from '../../../shared/domain/message/mail.ts';
import { type DigestEntry, makeDigests } from '../../../shared/domain/message/make-digests.ts';
import { civilDate, plusDays } from '../../../shared/domain/time/civil-date.ts';
import { beijing } from '../../support/case-world.ts';
import { itemSize } from '../../support/item-size.ts';
import { caseLine, digestLine, digestWith } from '../../support/messages/digests.ts';

const day: DigestDay = {
  at: beijing('2026-10-09 08:30'),
  on: civilDate('2026-10-09'),
  lateBefore: civilDate('2026-10-09'),
  dueBefore: civilDate('2026-10-13'),
};

const person = fc.constantFrom('a', 'b', 'c', 'd', 'e').map((id) => AccountId.parse(id));
const unit = fc.constantFrom('u', 'v', 'w').map((id) => UnitId.parse(id));
const entry: fc.Arbitrary<DigestEntry> = fc.record({
  list: fc.constantFrom(...digestLists),
  line: fc
    .record({ n: fc.nat({ max: 200 }), days: fc.nat({ max: 30 }) })
    .map(({ n, days }) => caseLine(n, { dueOn: plusDays(civilDate('2026-09-20'), days) })),
  readers: fc.array(fc.record({ accountId: person, as: unit }), { maxLength: 4 }),
});
const news = fc.record({
  lateness: fc.constantFrom(null, cityLateness([{ line: caseLine(1), top: topOf('u') }])),
  supervisors: fc.uniqueArray(person),
  missingNotice: fc.constantFrom(null, 2027),
  administrators: fc.uniqueArray(person),
});

function topOf(id: string) {
  return openedUnit({ id: UnitId.parse(id), name: { zh: id, en: id }, level: 'county', path: [] });
}

test('whatever awaits whomever: one digest for each of them, none empty, and every case in it or counted', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 300 }), news, (entries, ofCity) => {
      const digests = makeDigests(day, entries, ofCity);
      const concerned = new Set([
        ...entries.flatMap(({ readers }) => readers.map(({ accountId }) => accountId)),
        ...(ofCity.lateness === null ? [] : ofCity.supervisors),
        ...(ofCity.missingNotice === null ? [] : ofCity.administrators),
      ]);
      expect(new Set(digests.keys())).toEqual(concerned);
      for (const [accountId, digest] of digests) {
        expect(isEmpty(digest)).toBe(false);
        expect(Digest.safeParse(digest).error).toBeUndefined();
        for (const name of digestLists) {
          const own = entries.filter(
            ({ list, readers }) => list === name && readers.some((reader) => reader.accountId === accountId),
          );
          const cases = new Set(own.map(({ line }) => line.caseId));
          expect(casesIn(digest[name])).toBe(cases.size);
          const named = digest[name].lines.map(({ caseId }) => caseId);
          expect(new Set(named).size).toBe(named.length);
          expect(named.every((caseId) => cases.has(caseId))).toBe(true);
          if (cases.size <= 50) expect(new Set(named)).toEqual(cases);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('whatever the person still serves: exactly that is left, and nothing at all rather than an empty digest', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 50 }), news, fc.uniqueArray(unit), (entries, ofCity, served) => {
      for (const [id, digest] of makeDigests(day, entries, ofCity)) {
        const memberships = served.map((unitId) => ({
          kind: 'staff' as const,
          unitId,
          roles: ['unitLead' as const],
          soleMember: false,
        }));
        const left = digestFor({ id, memberships }, digest);
        const kept = digestLists.flatMap((name) =>
          digest[name].lines.filter(({ as }) => served.includes(as)),
        );
        if (kept.length === 0) expect(left).toBeUndefined();
        else {
          expect(left && digestLists.flatMap((name) => left[name].lines)).toEqual(kept);
          expect(left).toMatchObject({ city: null, missingNotice: null });
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('the largest digest fits into half an item', () => {
  const name = { zh: '泉'.repeat(60), en: 'Q'.repeat(120) };
  const longest = (n: number) => ({
    ...digestLine(n, { unit: name, lateDays: 10_000 }),
    as: UnitId.parse('u'.repeat(32)),
  });
  const list = {
    lines: Array.from({ length: 50 }, (_, n) => longest(n)),
    more: Array.from({ length: 20 }, () => ({ as: UnitId.parse('u'.repeat(32)), cases: 100_000 })),
  };
  const tops = Array.from({ length: 70 }, (_, n) => ({ ...topOf(`u${n}`), name }));
  const city = cityLateness(tops.map((top, n) => ({ line: caseLine(n, { unit: name }), top })));
  const digest = digestWith({
    late: list,
    dueToday: list,
    dueSoon: list,
    unaccepted: list,
    city,
    missingNotice: 2027,
  });
  const mail = digestMail(AccountId.parse('a'.repeat(48)), digest);
  expect(Mail.safeParse(mail).error).toBeUndefined();
  expect(itemSize(mailItem(mail))).toBeLessThan(200_000);
});
