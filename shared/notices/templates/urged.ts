import type { NoticeOf } from '../../domain/message/notice.ts';
import type { Phrases, Template, Templates } from '../words.ts';

type Urged = NoticeOf<'urged'>;

const urgedZh = ({ by, as, unit, kind, number, replyBy, ...standing }: Urged, say: Phrases): string =>
  `${by}（${say.urging(as)}）对${say.unit(unit)}承办的${say.kind(kind)}办件${number}提出督办要求，须于${say.limit(replyBy)}前在平台回复。办理期限为${say.due(standing)}。`;

const urgedEn = ({ by, as, unit, kind, number, replyBy, ...standing }: Urged, say: Phrases): string =>
  `${by} (${say.urging(as)}) urges ${say.unit(unit)} on in case ${number} (${say.kind(kind)}). A reply is due on the platform before ${say.limit(replyBy)}; the answer to the enterprise is due on ${say.due(standing)}.`;

function asking(zh: string, en: string): Template<'urged'> {
  return {
    zh: (notice, say) => ({
      title: `【督办】办件${notice.number}，请于${say.limit(notice.replyBy)}前回复`,
      body: [urgedZh(notice, say), zh],
      quotes: [{ label: '督办要求', text: notice.text }],
    }),
    en: (notice, say) => ({
      title: `[Urged] Case ${notice.number}: reply before ${say.limit(notice.replyBy)}`,
      body: [urgedEn(notice, say), en],
      quotes: [{ label: 'What is asked for', text: notice.text }],
    }),
  };
}

export const urged: Templates<'urged'> = {
  holder: asking('请核实情况，按时回复。', 'Please look into it and reply in time.'),
  handler: asking(
    '督办由单位负责人回复，请及时向单位负责人报告办理情况。',
    'The lead of your unit replies; please tell them how the case stands.',
  ),
};
