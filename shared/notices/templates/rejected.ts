import type { Templates } from '../words.ts';

export const rejected: Templates<'rejected'> = {
  enterprise: {
    zh: ({ number, reason, rightPath }) => ({
      title: `来信不予受理（办件编号${number}）`,
      body: [`经研判，您的来信（办件编号${number}）不予受理。请按所告知的途径办理，给您带来不便，敬请谅解。`],
      quotes: [
        { label: '不予受理的理由', text: reason },
        { label: '办理途径', text: rightPath },
      ],
    }),
    en: ({ number, reason, rightPath }) => ({
      title: `Your letter was not accepted (case ${number})`,
      body: [`Your letter (case ${number}) was not accepted. Please take the path you are shown instead.`],
      quotes: [
        { label: 'Reason', text: reason },
        { label: 'Where to turn', text: rightPath },
      ],
    }),
  },
};
