import type { NoticeOf } from '../../domain/message/notice.ts';
import type { Phrases, Template } from '../words.ts';

type Rung = NoticeOf<'rungReached'>;

function standingZh({ number, kind, unit, daysFromDue, ...standing }: Rung, say: Phrases): string {
  return `${say.unit(unit)}承办的${say.kind(kind)}办件${number}，办理期限为${say.due(standing)}，至今未答复，现为逾期第${daysFromDue}个工作日。`;
}

function standingEn({ number, kind, unit, daysFromDue, ...standing }: Rung, say: Phrases): string {
  return `Case ${number} (${say.kind(kind)}), with ${say.unit(unit)}, was due on ${say.due(standing)} and is not answered. This is working day ${daysFromDue} after the due day.`;
}

/** What the unit owes next; nothing where the report is missing already, which is told apart. */
const awaitedZh = ({ unit, reportDueAt }: Rung, say: Phrases): readonly string[] =>
  reportDueAt === null ? [] : [`${say.unit(unit)}应于${say.limit(reportDueAt)}前报送办理进展。`];

const awaitedEn = ({ unit, reportDueAt }: Rung, say: Phrases): readonly string[] =>
  reportDueAt === null
    ? []
    : [`The next progress report by ${say.unit(unit)} is due before ${say.limit(reportDueAt)}.`];

interface Ask {
  readonly mark: string;
  readonly ask: string;
}

/** What is told to those who do not handle the case: who is late, by how much, and what is wanted of the reader. */
function forOthers(zh: Ask, en: Ask): Template<'rungReached'> {
  return {
    zh: (notice, say) => ({
      title: `【${zh.mark}】办件${notice.number}逾期第${notice.daysFromDue}个工作日，承办单位：${say.unit(notice.unit)}`,
      body: [standingZh(notice, say), ...awaitedZh(notice, say), zh.ask],
    }),
    en: (notice, say) => ({
      title: `[${en.mark}] Case ${notice.number}, working day ${notice.daysFromDue} after its due day, with ${say.unit(notice.unit)}`,
      body: [standingEn(notice, say), ...awaitedEn(notice, say), en.ask],
    }),
  };
}

export const lateForDoers: Template<'rungReached'> = {
  zh: (notice, say) => ({
    title: `【逾期】办件${notice.number}逾期第${notice.daysFromDue}个工作日，请尽快答复`,
    body: [
      standingZh(notice, say),
      '请尽快答复企业，并在签发答复时说明逾期原因。',
      ...awaitedZh(notice, say),
    ],
  }),
  en: (notice, say) => ({
    title: `[Late] Case ${notice.number}, working day ${notice.daysFromDue} after its due day: please answer`,
    body: [
      standingEn(notice, say),
      'Please answer the enterprise soon; the release of the answer has to say why it is late.',
      ...awaitedEn(notice, say),
    ],
  }),
};

export const lateForSupervisors = forOthers(
  { mark: '逾期', ask: '请跟踪催办。' },
  { mark: 'Late', ask: 'Please follow it up.' },
);

export const lateForLeaders = forOthers(
  { mark: '逾期报告', ask: '特此报告。您可登录平台查看办理经过。' },
  { mark: 'Late, reported to you', ask: 'You can read on the platform how it has been handled.' },
);

export const lateForOverseers = forOthers(
  { mark: '逾期督促', ask: '请予督促。' },
  { mark: 'Late, for you to follow up', ask: 'Please urge the unit on.' },
);
