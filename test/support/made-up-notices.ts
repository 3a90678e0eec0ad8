import type * as z from 'zod';
import { NoticeInput } from '../../shared/domain/calendar/notice-input.ts';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council-notices.ts';

type Document = z.input<typeof NoticeInput>['notice'];

const off = (name: string, ...dates: readonly string[]) =>
  dates.map((date) => ({ date, name, kind: 'off' as const }));

/**
 * A notice for 2027 as an administrator would send it, made up for the tests: the real one was not issued when they were
 * written. New Year's Day falls on a Friday; the days of Spring Festival cost one Sunday and one Saturday.
 */
export const document2027: Document = {
  status: 'official',
  documentNumbers: ['国办发明电〔2026〕示1号'],
  issued: ['2026-11-25'],
  papersCanonical: ['https://example.com/2027'],
  days: [
    ...off('元旦', '2027-01-01', '2027-01-02', '2027-01-03'),
    { date: '2027-01-31', name: '春节', kind: 'work' },
    ...off('春节', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'),
    ...off('春节', '2027-02-10', '2027-02-11'),
    { date: '2027-02-20', name: '春节', kind: 'work' },
  ],
};

/** The same, read, with other days or anything else where a test wants it. */
export const notice2027 = (over: Partial<Document> = {}): NoticeInput =>
  NoticeInput.parse({ year: 2027, notice: { ...document2027, ...over } });

/** The notice for 2026 as it is in force, in the form in which it would be sent again; corrected where a test wants it. */
export const again2026 = (over: Partial<Document> = {}): NoticeInput =>
  NoticeInput.parse({ year: 2026, notice: { ...document2026(), ...over } });

/** A correction of it that changes no day, as an administrator would send it. */
export const correction2026 = (note: string): z.input<typeof NoticeInput> => ({
  year: 2026,
  notice: { ...document2026(), note },
});

function document2026(): Document {
  const inForce = stateCouncilNotices.find(({ year }) => year === 2026);
  if (inForce === undefined) throw new Error('the notice for 2026 comes with the system');
  const { documentNumbers, issuedOn, sources, days } = inForce;
  return {
    status: 'official',
    documentNumbers: [...documentNumbers],
    issued: [...issuedOn],
    papersCanonical: [...sources],
    days: days.map((day) => ({ ...day })),
  };
}
