import type { TextRef } from '../../domain/case/text-ref.ts';
import type { Template, Templates } from '../words.ts';

const reason = (label: string, text: TextRef | null) => (text === null ? [] : [{ label, text }]);

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
    zh: ({ number, unit, answer, latenessReason }, say) => ({
      title: `您的来信已有答复（办件编号${number}）`,
      body: [
        `${say.unit(unit)}已答复您的来信（办件编号${number}）。`,
        ...(latenessReason === null ? [] : ['本次答复超过了办理期限，谨致歉意，原因说明附后。']),
      ],
      quotes: [{ label: '答复内容', text: answer }, ...reason('逾期原因', latenessReason)],
    }),
    en: ({ number, unit, answer, latenessReason }, say) => ({
      title: `Your letter is answered (case ${number})`,
      body: [
        `${say.unit(unit)} has answered your letter (case ${number}).`,
        ...(latenessReason === null ? [] : ['We apologise that it comes late; the reason is given below.']),
      ],
      quotes: [{ label: 'Answer', text: answer }, ...reason('Why it is late', latenessReason)],
    }),
  },
  handler: forStaff,
  assisting: forStaff,
};
