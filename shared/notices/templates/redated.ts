import type { NoticeOf } from '../../domain/message/notice.ts';
import type { Phrases, Template, Templates } from '../words.ts';

type Redated = NoticeOf<'redated'>;

const becauseZh = ({ notice }: Redated): string =>
  notice === null ? '因放假安排调整' : `根据${notice.year}年放假通知（第${notice.version}版）`;

const becauseEn = ({ notice }: Redated): string =>
  notice === null
    ? 'As the holidays have changed'
    : `By the holiday notice for ${notice.year} (version ${notice.version})`;

const headlinesZh = { moved: '期限调整', confirmed: '期限确认', firstStep: '环节时限调整' } as const;
const headlinesEn = {
  moved: 'New due day',
  confirmed: 'Due day confirmed',
  firstStep: 'First step moved',
} as const;

const changeZh = (notice: Redated, say: Phrases): string =>
  notice.change === 'moved'
    ? `办理期限由${say.day(notice.previousDueOn)}调整为${say.due(notice)}`
    : `办理期限仍为${say.due(notice)}`;

const changeEn = (notice: Redated, say: Phrases): string =>
  notice.change === 'moved'
    ? `the answer is due on ${say.due(notice)} instead of ${say.day(notice.previousDueOn)}`
    : `the answer is due on ${say.due(notice)}, as before`;

const liftedZh = ({ liftsLateness }: Redated): readonly string[] =>
  liftsLateness ? ['按新的期限，本件未逾期，此前的逾期标记已取消。'] : [];

const liftedEn = ({ liftsLateness }: Redated): readonly string[] =>
  liftsLateness ? ['Under the new due day the case is not late; that it was marked late is lifted.'] : [];

const forStaff: Template<'redated'> = {
  zh: (notice, say) => ({
    title: `【${headlinesZh[notice.change]}】办件${notice.number}，${say.day(notice.dueOn)}到期`,
    body: [
      `${becauseZh(notice)}，办件${notice.number}的${changeZh(notice, say)}。`,
      ...liftedZh(notice),
      ...(notice.firstStepBy === null
        ? []
        : [`本环节的研判或签收、指定专人、联系企业尚未完成的，请于${say.limit(notice.firstStepBy)}前完成。`]),
    ],
  }),
  en: (notice, say) => ({
    title: `[${headlinesEn[notice.change]}] Case ${notice.number} is due on ${say.day(notice.dueOn)}`,
    body: [
      `${becauseEn(notice)}, ${changeEn(notice, say)} (case ${notice.number}).`,
      ...liftedEn(notice),
      ...(notice.firstStepBy === null
        ? []
        : [
            `Triage, or acceptance, naming a handler and contact, as far as still to be done, are due before ${say.limit(notice.firstStepBy)}.`,
          ]),
    ],
  }),
};

export const redated: Templates<'redated'> = {
  enterprise: {
    zh: (notice, say) => ({
      title: `来信办理期限${notice.change === 'moved' ? '调整' : '确认'}为${say.day(notice.dueOn)}，办件编号${notice.number}`,
      body: [
        `${becauseZh(notice)}，您的来信（办件编号${notice.number}）的${changeZh(notice, say)}。`,
        ...liftedZh(notice),
      ],
    }),
    en: (notice, say) => ({
      title: `${headlinesEn[notice.change]} for your letter: ${say.day(notice.dueOn)} (case ${notice.number})`,
      body: [
        `${becauseEn(notice)}, ${changeEn(notice, say)} (your letter, case ${notice.number}).`,
        ...liftedEn(notice),
      ],
    }),
  },
  handler: forStaff,
  holder: forStaff,
};
