import type { NoticeOf } from '../../domain/message/notice.ts';
import type { Phrases, Template, Templates } from '../words.ts';

type Unanswered = NoticeOf<'urgeUnanswered'>;

const standingZh = ({ number, kind, unit, replyBy, ...standing }: Unanswered, say: Phrases): string =>
  `${say.unit(unit)}承办的${say.kind(kind)}办件${number}被督办，应于${say.limit(replyBy)}前回复，至今未回复。办理期限为${say.due(standing)}。`;

const standingEn = ({ number, kind, unit, replyBy, ...standing }: Unanswered, say: Phrases): string =>
  `${say.unit(unit)} was urged on in case ${number} (${say.kind(kind)}) and has not replied; the reply was due before ${say.limit(replyBy)}. The answer to the enterprise is due on ${say.due(standing)}.`;

function forOthers(zh: string, en: string): Template<'urgeUnanswered'> {
  return {
    zh: (notice, say) => ({
      title: `【督办未回复】办件${notice.number}：${say.unit(notice.unit)}逾时未回复`,
      body: [standingZh(notice, say), zh],
    }),
    en: (notice, say) => ({
      title: `[No reply] Case ${notice.number}: ${say.unit(notice.unit)} has not replied`,
      body: [standingEn(notice, say), en],
    }),
  };
}

export const urgeUnanswered: Templates<'urgeUnanswered'> = {
  holder: {
    zh: (notice, say) => ({
      title: `【督办未回复】办件${notice.number}，请立即回复`,
      body: [standingZh(notice, say), '请立即在平台回复督办人。'],
    }),
    en: (notice, say) => ({
      title: `[No reply] Case ${notice.number}: please reply now`,
      body: [standingEn(notice, say), 'Please reply on the platform now.'],
    }),
  },
  urgers: forOthers(
    '您对本件提出过督办，如有需要，可再次督办。',
    'You urged it on; you can do so again if you see fit.',
  ),
  supervisors: forOthers('请催促回复。', 'Please see that a reply comes.'),
};
