import type { Templates } from '../words.ts';

export const draftSentBack: Templates<'draftSentBack'> = {
  drafter: {
    zh: ({ number, reason, ...standing }, say) => ({
      title: `答复草稿退回修改：${number}`,
      body: [`办件${number}的答复草稿已退回，请修改后重新提交。办理期限为${say.due(standing)}。`],
      quotes: [{ label: '修改意见', text: reason }],
    }),
    en: ({ number, reason, ...standing }, say) => ({
      title: `Draft sent back: ${number}`,
      body: [
        `Your draft of the answer to case ${number} was sent back; please revise it. The answer is due on ${say.due(standing)}.`,
      ],
      quotes: [{ label: 'What to revise', text: reason }],
    }),
  },
};
