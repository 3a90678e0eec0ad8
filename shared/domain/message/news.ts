import * as z from 'zod';
import { DirectoryNotice } from './directory-notice.ts';
import { Notice } from './notice.ts';
import { ProfileNotice } from './profile-notice.ts';
import { WindowNotice } from './window-notice.ts';

/** What an inbox tells: news of a case or of the directory, of the window of a programme, or of what profiles lack. */
export const News = z.union([Notice, DirectoryNotice, WindowNotice, ProfileNotice]);
export type News = z.infer<typeof News>;

/** Whether it is news of a case. */
export function isOfCase(news: News): news is Notice {
  return 'caseId' in news;
}

/** Whether it reminds of a window. */
export function isOfWindow(news: News): news is WindowNotice {
  return news.event === 'windowReminder';
}

/** Whether it asks to complete profiles. */
export function isOfProfiles(news: News): news is ProfileNotice {
  return news.event === 'profileIncomplete';
}
