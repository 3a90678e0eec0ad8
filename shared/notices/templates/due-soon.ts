import type { NoticeOf } from '../../domain/message/notice.ts';
import type { Phrases, Template } from '../words.ts';

type Rung = NoticeOf<'rungReached'>;

const titleZh = ({ number, daysFromDue }: Rung): string =>
  daysFromDue === 0
    ? `【今日到期】办件${number}`
    : `【到期提醒】办件${number}还有${-daysFromDue}个工作日到期`;

const titleEn = ({ number, daysFromDue }: Rung): string =>
  daysFromDue === 0
    ? `[Due today] Case ${number}`
    : `[Due soon] Case ${number} is due ${leftEn(daysFromDue)}`;

function standingZh({ number, kind, unit, daysFromDue, ...standing }: Rung, say: Phrases): string {
  const left = daysFromDue === 0 ? '今日到期' : `还有${-daysFromDue}个工作日`;
  return `${say.unit(unit)}承办的${say.kind(kind)}办件${number}，办理期限为${say.due(standing)}，${left}。`;
}

function standingEn({ number, kind, unit, daysFromDue, ...standing }: Rung, say: Phrases): string {
  const left = daysFromDue === 0 ? 'today' : leftEn(daysFromDue);
  return `The answer to case ${number} (${say.kind(kind)}), with ${say.unit(unit)}, is due on ${say.due(standing)}: ${left}.`;
}

function leftEn(daysFromDue: number): string {
  return daysFromDue === -1 ? 'in 1 working day' : `in ${-daysFromDue} working days`;
}

/** For those who handle the case. */
export const dueSoonForDoers: Template<'rungReached'> = {
  zh: (notice, say) => ({
    title: `${titleZh(notice)}，请按期答复`,
    body: [standingZh(notice, say), '请在期限内答复企业。'],
  }),
  en: (notice, say) => ({
    title: `${titleEn(notice)}: please answer`,
    body: [standingEn(notice, say), 'Please answer the enterprise in time.'],
  }),
};

/** For those who keep watch. */
export const dueSoonForOthers: Template<'rungReached'> = {
  zh: (notice, say) => ({
    title: titleZh(notice),
    body: [standingZh(notice, say), '本件尚未答复，请予关注。'],
  }),
  en: (notice, say) => ({
    title: titleEn(notice),
    body: [standingEn(notice, say), 'It has not been answered yet.'],
  }),
};
