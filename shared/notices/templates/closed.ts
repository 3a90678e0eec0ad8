import type { Templates } from '../words.ts';

export const closed: Templates<'closed'> = {
  enterprise: {
    zh: ({ number, unit }, say) => ({
      title: `您的来信已办结（办件编号${number}）`,
      body: [
        `您的来信（办件编号${number}）已由${say.unit(unit)}答复，答复后的期限已满，现予办结。如有新的情况，欢迎再次来信。`,
      ],
    }),
    en: ({ number, unit }, say) => ({
      title: `Your letter is closed (case ${number})`,
      body: [
        `Your letter (case ${number}) was answered by ${say.unit(unit)} and is now closed, as the time after the answer is over. You are welcome to write again.`,
      ],
    }),
  },
};
