import type { Templates } from '../words.ts';

export const urgeReplied: Templates<'urgeReplied'> = {
  urgers: {
    zh: ({ number, kind, unit, text, ...standing }, say) => ({
      title: `【督办回复】办件${number}：${say.unit(unit)}已回复`,
      body: [
        `${say.unit(unit)}已就您督办的${say.kind(kind)}办件${number}作出回复。办理期限为${say.due(standing)}。`,
      ],
      quotes: [{ label: '回复内容', text }],
    }),
    en: ({ number, kind, unit, text, ...standing }, say) => ({
      title: `[Reply] Case ${number}: ${say.unit(unit)} has replied to you`,
      body: [
        `${say.unit(unit)} has replied to your urge in case ${number} (${say.kind(kind)}). The answer to the enterprise is due on ${say.due(standing)}.`,
      ],
      quotes: [{ label: 'Reply', text }],
    }),
  },
};
