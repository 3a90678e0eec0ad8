import type { NoticeOf } from '../../domain/message/notice.ts';
import type { Phrases, Template, Templates } from '../words.ts';

type Missing = NoticeOf<'reportMissed'>;

const missedZh = ({ missed }: Missing): string =>
  missed === 1 ? '未按时报送办理进展' : `连续${missed}次未报送办理进展`;

const missedEn = ({ missed }: Missing): string =>
  missed === 1 ? 'has not reported progress in time' : `has missed ${missed} progress reports in a row`;

const standingZh = (notice: Missing, say: Phrases): string =>
  `${say.unit(notice.unit)}承办的${say.kind(notice.kind)}办件${notice.number}，办理期限为${say.due(notice)}，现为逾期第${notice.daysFromDue}个工作日，${missedZh(notice)}。`;

const standingEn = (notice: Missing, say: Phrases): string =>
  `Case ${notice.number} (${say.kind(notice.kind)}) was due on ${say.due(notice)}; this is working day ${notice.daysFromDue} after it. ${say.unit(notice.unit)} ${missedEn(notice)}.`;

const forDoers: Template<'reportMissed'> = {
  zh: (notice, say) => ({
    title: `【请报进展】办件${notice.number}${missedZh(notice)}`,
    body: [standingZh(notice, say), `请立即补报。至${say.limit(notice.reportDueAt)}仍未报送的，将再次通报。`],
  }),
  en: (notice, say) => ({
    title: `[Report progress] Case ${notice.number}: your unit ${missedEn(notice)}`,
    body: [
      standingEn(notice, say),
      `Please report now. Without a report before ${say.limit(notice.reportDueAt)} this goes out again.`,
    ],
  }),
};

function forOthers(zh: string, en: string): Template<'reportMissed'> {
  return {
    zh: (notice, say) => ({
      title: `【进展缺报】办件${notice.number}：${say.unit(notice.unit)}${missedZh(notice)}`,
      body: [standingZh(notice, say), `下一次应于${say.limit(notice.reportDueAt)}前报送。${zh}`],
    }),
    en: (notice, say) => ({
      title: `[No progress report] Case ${notice.number}: ${say.unit(notice.unit)} ${missedEn(notice)}`,
      body: [
        standingEn(notice, say),
        `The next report is due before ${say.limit(notice.reportDueAt)}. ${en}`,
      ],
    }),
  };
}

export const reportMissed: Templates<'reportMissed'> = {
  handler: forDoers,
  holder: forDoers,
  supervisors: forOthers('请催报。', 'Please see that it comes.'),
  leaders: forOthers('特此报告。', 'This is reported to you.'),
  overseers: forOthers('请予督促。', 'Please urge the unit on.'),
};
