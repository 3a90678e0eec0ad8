import * as z from 'zod';
import { DirectoryNotice } from './directory-notice.ts';
import { Notice } from './notice.ts';

/** What an inbox tells: news of a case, or of the directory. */
export const News = z.union([Notice, DirectoryNotice]);
export type News = z.infer<typeof News>;

/** Whether it is news of a case. */
export function isOfCase(news: News): news is Notice {
  return 'caseId' in news;
}
