import type { Language } from '../domain/directory/account.ts';
import type { Notice, NoticeOf } from '../domain/message/notice.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { accepted } from './templates/accepted.ts';
import { answerDrafted } from './templates/answer-drafted.ts';
import { answerReleased } from './templates/answer-released.ts';
import { closed } from './templates/closed.ts';
import { contacted } from './templates/contacted.ts';
import { designated } from './templates/designated.ts';
import { dispatched } from './templates/dispatched.ts';
import { draftSentBack } from './templates/draft-sent-back.ts';
import { firstStepMissed } from './templates/first-step-missed.ts';
import { progressReported } from './templates/progress-reported.ts';
import { recalled } from './templates/recalled.ts';
import { reclassified } from './templates/reclassified.ts';
import { redated } from './templates/redated.ts';
import { rejected } from './templates/rejected.ts';
import { reportMissed } from './templates/report-missed.ts';
import { returned } from './templates/returned.ts';
import { rungReached } from './templates/rung-reached.ts';
import { submitted } from './templates/submitted.ts';
import { supplemented } from './templates/supplemented.ts';
import { urgeReplied } from './templates/urge-replied.ts';
import { urgeUnanswered } from './templates/urge-unanswered.ts';
import { urged } from './templates/urged.ts';
import { withdrawn } from './templates/withdrawn.ts';
import type { Template, Words } from './words.ts';

/** In which language, and by the clocks of which (IANA) time zone, a notice is read. */
export interface Reading {
  readonly language: Language;
  readonly timeZone: string;
}

/** The words of a notice for its reader in one language, without the texts it quotes. */
export function noticeWords(notice: Notice, reading: Reading): Words {
  switch (notice.event) {
    case 'submitted':
      return say(submitted[notice.to], notice, reading);
    case 'reclassified':
      return say(reclassified[notice.to], notice, reading);
    case 'rejected':
      return say(rejected[notice.to], notice, reading);
    case 'dispatched':
      return say(dispatched[notice.to], notice, reading);
    case 'accepted':
      return say(accepted[notice.to], notice, reading);
    case 'returned':
      return say(returned[notice.to], notice, reading);
    case 'recalled':
      return say(recalled[notice.to], notice, reading);
    case 'designated':
      return say(designated[notice.to], notice, reading);
    case 'contacted':
      return say(contacted[notice.to], notice, reading);
    case 'supplemented':
      return say(supplemented[notice.to], notice, reading);
    case 'withdrawn':
      return say(withdrawn[notice.to], notice, reading);
    case 'answerDrafted':
      return say(answerDrafted[notice.to], notice, reading);
    case 'draftSentBack':
      return say(draftSentBack[notice.to], notice, reading);
    case 'answerReleased':
      return say(answerReleased[notice.to], notice, reading);
    case 'firstStepMissed':
      return say(firstStepMissed[notice.to], notice, reading);
    case 'rungReached':
      return say(rungReached[notice.to], notice, reading);
    case 'progressReported':
      return say(progressReported[notice.to], notice, reading);
    case 'reportMissed':
      return say(reportMissed[notice.to], notice, reading);
    case 'urged':
      return say(urged[notice.to], notice, reading);
    case 'urgeReplied':
      return say(urgeReplied[notice.to], notice, reading);
    case 'urgeUnanswered':
      return say(urgeUnanswered[notice.to], notice, reading);
    case 'redated':
      return say(redated[notice.to], notice, reading);
    case 'closed':
      return say(closed[notice.to], notice, reading);
  }
}

function say<Event extends Notice['event']>(
  template: Template<Event>,
  notice: NoticeOf<Event>,
  { language, timeZone }: Reading,
): Words {
  return language === 'en' ? template.en(notice, english(timeZone)) : template.zh(notice, chinese(timeZone));
}
