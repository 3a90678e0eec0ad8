import type { Templates } from '../words.ts';

export const answerDrafted: Templates<'answerDrafted'> = {
  holder: {
    zh: ({ number, drafter, ...standing }, say) => ({
      title: `答复待审定：${number}`,
      body: [
        `${drafter}已拟出办件${number}的答复，请审定后发出，或说明理由退回修改。办理期限为${say.due(standing)}。`,
      ],
    }),
    en: ({ number, drafter, ...standing }, say) => ({
      title: `Answer to release: ${number}`,
      body: [
        `${drafter} has drafted the answer to case ${number}. Release it, or send it back with a reason. It is due on ${say.due(standing)}.`,
      ],
    }),
  },
};
