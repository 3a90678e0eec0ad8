import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { NoticeInput, noticeOf } from '../../../shared/domain/calendar/notice-input.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { document2027, notice2027 } from '../../support/made-up-notices.ts';

/** An entry of the data set, with the fields that only describe where the data came from. */
const DataSet = z.object({ years: z.record(z.string(), z.looseObject({ days: z.array(z.unknown()) })) });
const { years } = DataSet.parse(
  JSON.parse(readFileSync(new URL('../../data/holidays-2020-2026.json', import.meta.url), 'utf8')),
);

const [firstDay, ...otherDays] = document2027.days;
const faultsOf = (notice: object, year = 2027): readonly string[] =>
  (NoticeInput.safeParse({ year, notice }).error?.issues ?? []).map((issue) => {
    const rule = issue.code === 'custom' ? String(issue.params?.['rule']) : issue.code;
    return `${issue.path.join('.')} ${rule}`;
  });
const withDays = (...days: readonly object[]): object => ({ ...document2027, days });
const off = (date: string, over: object = {}): object => ({ date, name: '元旦', kind: 'off', ...over });

describe('a notice as data sets write it', () => {
  test.each(Object.entries(years))('the entry for %s is taken as it is, and says the same', (year, entry) => {
    const input = NoticeInput.parse({ year: Number(year), notice: entry });
    const packaged = stateCouncilNotices.find((notice) => notice.year === input.year);
    expect(noticeOf(input, packaged?.version ?? 0)).toMatchObject({
      year: packaged?.year,
      version: packaged?.version,
      issuedOn: packaged?.issuedOn,
      sources: packaged?.sources,
      days: packaged?.days,
    });
  });

  test('what follows from the days may be left out', () => {
    expect(noticeOf(notice2027(), 1)).toEqual({
      year: 2027,
      version: 1,
      documentNumbers: document2027.documentNumbers,
      issuedOn: ['2026-11-25'],
      sources: document2027.papersCanonical,
      days: document2027.days,
    });
  });

  test('may carry days from 1 December of the year before', () => {
    expect(faultsOf(withDays(off('2026-12-01'), off('2026-12-31'), off('2027-12-31')))).toEqual([]);
  });

  test('may say that work resumes on a plain weekday, after a day off', () => {
    const monday = { date: '2027-01-04', name: '元旦', kind: 'work' };
    expect(faultsOf(withDays(off('2027-01-03'), monday))).toEqual([]);
  });
});

describe('a notice is refused, with the place and the rule,', () => {
  test.each<[string, object, readonly string[]]>([
    ['a day of another year', withDays(off('2028-01-01')), ['notice.days.0.date outsideNotice']],
    ['a day of the November before', withDays(off('2026-11-30')), ['notice.days.0.date outsideNotice']],
    ['a day twice', withDays(off('2027-01-01'), off('2027-01-01')), ['notice.days.1.date listedTwice']],
    [
      'a day both off and worked',
      withDays(off('2027-01-02'), off('2027-01-02', { kind: 'work' })),
      ['notice.days.1.date listedTwice'],
    ],
    ['days out of order', withDays(off('2027-01-02'), off('2027-01-01')), ['notice.days.1.date outOfOrder']],
    [
      'a weekday that the date is not',
      withDays(off('2027-01-01', { weekday: 'Sat' })),
      ['notice.days.0.weekday wrongWeekday'],
    ],
    [
      'a make-up day on a plain weekday',
      withDays(off('2027-01-01'), { date: '2027-01-05', name: '元旦', kind: 'work' }),
      ['notice.days.1.kind resumesNothing'],
    ],
    [
      'lists and a number that its days contradict',
      { ...document2027, offDays: ['2027-01-01'], makeUpWorkdays: [], workingDaysInCalendarYear: 300 },
      [
        'notice.offDays contradictsDays',
        'notice.makeUpWorkdays contradictsDays',
        'notice.workingDaysInCalendarYear contradictsDays',
      ],
    ],
    ['a date that does not exist', withDays(off('2027-02-29')), ['notice.days.0.date invalid_format']],
    ['no day', withDays(), ['notice.days too_small']],
    [
      'days that were only expected',
      { ...document2027, status: 'expected' },
      ['notice.status invalid_value'],
    ],
    ['no source', { ...document2027, papersCanonical: [] }, ['notice.papersCanonical too_small']],
    [
      'a source that is no page',
      { ...document2027, papersCanonical: ['javascript:alert(1)'] },
      ['notice.papersCanonical.0 invalid_format'],
    ],
    [
      'a date of issue that is none',
      { ...document2027, issued: ['2026'] },
      ['notice.issued.0 invalid_format'],
    ],
    ['what nobody knows', { ...document2027, holidays: [] }, ['notice unrecognized_keys']],
    [
      'a name with a character nobody sees',
      withDays({ ...firstDay, name: '元\u200B旦' }, ...otherDays),
      ['notice.days.0.name invalid_format'],
    ],
  ])('%s', (_, notice, expected) => {
    expect(faultsOf(notice)).toEqual(expected);
  });
});
