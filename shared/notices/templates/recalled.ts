import type { Template, Templates } from '../words.ts';

const forStaff: Template<'recalled'> = {
  zh: ({ number, unit, from, reason }, say) => ({
    title: `办件已收回：${number}`,
    body: [`${say.unit(unit)}已将办件${number}从${say.unit(from)}收回改派，请停止办理。`],
    quotes: [{ label: '收回理由', text: reason }],
  }),
  en: ({ number, unit, from, reason }, say) => ({
    title: `Case taken back: ${number}`,
    body: [
      `${say.unit(unit)} has taken case ${number} back from ${say.unit(from)} and will dispatch it anew. Please stop work on it.`,
    ],
    quotes: [{ label: 'Reason', text: reason }],
  }),
};

export const recalled: Templates<'recalled'> = {
  enterprise: {
    zh: ({ number, unit, from, ...standing }, say) => ({
      title: `来信将改派承办单位（办件编号${number}）`,
      body: [
        `${say.unit(unit)}已将您的来信（办件编号${number}）从${say.unit(from)}收回，将重新安排承办单位，办理期限仍为${say.due(standing)}。`,
      ],
    }),
    en: ({ number, unit, from, ...standing }, say) => ({
      title: `Your letter goes to another unit (case ${number})`,
      body: [
        `${say.unit(unit)} has taken your letter (case ${number}) back from ${say.unit(from)} and will find another unit for it. The answer is still due on ${say.due(standing)}.`,
      ],
    }),
  },
  formerHandler: forStaff,
  formerHolder: forStaff,
};
