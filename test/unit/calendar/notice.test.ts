import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Notice } from '../../../shared/domain/calendar/notice.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';

const notice2027 = {
  year: 2027,
  version: 1,
  documentNumbers: ['国办发明电〔2026〕示1号'],
  issuedOn: ['2026-11-25'],
  sources: ['https://example.com/2027'],
};
const off = (date: string) => ({ date, name: '元旦', kind: 'off' });

describe('notice', () => {
  it('is at hand for 2020 to 2026, each with number, date and source', () => {
    expect(stateCouncilNotices.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const notice of stateCouncilNotices) {
      expect(notice.sources).toHaveLength(notice.documentNumbers.length);
      expect(notice.issuedOn).toHaveLength(notice.documentNumbers.length);
      expect(notice.documentNumbers.every((number) => /^国办发明电〔20\d\d〕\d+号$/.test(number))).toBe(true);
      expect(notice.sources.every((source) => source.startsWith('https://www.gov.cn/'))).toBe(true);
    }
  });

  it.each(stateCouncilNotices)('for $year stands in docs/deadlines.md with its sources', (notice) => {
    const page = readFileSync(new URL('../../../docs/deadlines.md', import.meta.url), 'utf8');
    const links = notice.documentNumbers.map((number, at) => `[${number}](${notice.sources[at]})`);
    for (const link of links) expect(page).toContain(link);
    expect(page).toContain(`| ${notice.issuedOn.join(', ')} |`);
  });

  it('may carry days of the December before', () => {
    expect(Notice.safeParse({ ...notice2027, days: [off('2026-12-31'), off('2027-01-01')] }).success).toBe(
      true,
    );
  });

  it.each([
    ['a day of another year', ['2028-01-01']],
    ['a day of the November before', ['2026-11-30', '2027-01-01']],
    ['a day twice', ['2027-01-01', '2027-01-01']],
    ['days out of order', ['2027-01-02', '2027-01-01']],
    ['no day at all', []],
    ['a date that does not exist', ['2027-02-29']],
  ])('is refused with %s', (_, dates) => {
    expect(Notice.safeParse({ ...notice2027, days: dates.map(off) }).success).toBe(false);
  });
});
