import * as z from 'zod';
import { DirectoryNotice } from './directory-notice.ts';
import { Notice } from './notice.ts';
import { WindowNotice } from './window-notice.ts';

/** What an inbox tells: news of a case or of the directory, or of the window of a programme. */
export const News = z.union([Notice, DirectoryNotice, WindowNotice]);
export type News = z.infer<typeof News>;

/** Whether it is news of a case. */
export function isOfCase(news: News): news is Notice {
  return 'caseId' in news;
}

/** Whether it reminds of a window. */
export function isOfWindow(news: News): news is WindowNotice {
  return news.event === 'windowReminder';
}
