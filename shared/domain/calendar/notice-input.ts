import * as z from 'zod';
import { Notice } from './notice.ts';
import { NoticeDocument } from './notice-document.ts';
import { noticeFaults } from './notice-faults.ts';

/** The notice of a year as an administrator sends it. Every fault names its place and its rule. */
export const NoticeInput = z
  .strictObject({ year: z.int().min(1949).max(9999), notice: NoticeDocument })
  .check(({ value, issues }) => {
    for (const { path, rule } of noticeFaults(value.year, value.notice)) {
      issues.push({
        code: 'custom',
        path: ['notice', ...path],
        params: { rule },
        input: value,
        continue: true,
      });
    }
  });
export type NoticeInput = z.infer<typeof NoticeInput>;

/** The notice that a document announces, as the given version of its year. */
export function noticeOf({ year, notice }: NoticeInput, version: number): Notice {
  const { documentNumbers, issued, papersCanonical, note, days } = notice;
  return Notice.parse({
    year,
    version,
    documentNumbers,
    issuedOn: issued,
    sources: papersCanonical,
    ...(note ? { note } : {}),
    days: days.map(({ date, name, kind }) => ({ date, name, kind })),
  });
}
