import type { Template, Templates } from '../words.ts';

const forStaff: Template<'answerReleased'> = {
  zh: ({ number, unit }, say) => ({
    title: `办件已答复：${number}`,
    body: [`${say.unit(unit)}已就办件${number}答复企业。`],
  }),
  en: ({ number, unit }, say) => ({
    title: `Case answered: ${number}`,
    body: [`${say.unit(unit)} has answered the enterprise in case ${number}.`],
  }),
};

export const answerReleased: Templates<'answerReleased'> = {
  enterprise: {
    zh: ({ number, unit, answer }, say) => ({
      title: `您的来信已有答复（办件编号${number}）`,
      body: [`${say.unit(unit)}已答复您的来信（办件编号${number}）。`],
      quotes: [{ label: '答复内容', text: answer }],
    }),
    en: ({ number, unit, answer }, say) => ({
      title: `Your letter is answered (case ${number})`,
      body: [`${say.unit(unit)} has answered your letter (case ${number}).`],
      quotes: [{ label: 'Answer', text: answer }],
    }),
  },
  handler: forStaff,
  assisting: forStaff,
};
