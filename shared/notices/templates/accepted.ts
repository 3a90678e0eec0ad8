import type { Templates } from '../words.ts';

export const accepted: Templates<'accepted'> = {
  enterprise: {
    zh: ({ number, unit, ...standing }, say) => ({
      title: `${say.unit(unit)}已签收您的来信（办件编号${number}）`,
      body: [`您的来信（办件编号${number}）已由${say.unit(unit)}签收办理，办理期限为${say.due(standing)}。`],
    }),
    en: ({ number, unit, ...standing }, say) => ({
      title: `${say.unit(unit)} has accepted your letter (case ${number})`,
      body: [
        `Your letter (case ${number}) is being handled by ${say.unit(unit)}; the answer is due on ${say.due(standing)}.`,
      ],
    }),
  },
};
