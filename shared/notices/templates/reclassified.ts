import type { Template, Templates } from '../words.ts';

const forStaff: Template<'reclassified'> = {
  zh: ({ number, from, kind, reason, ...standing }, say) => ({
    title: `办件类别已调整：${number}`,
    body: [
      `办件${number}的类别由${say.kind(from)}调整为${say.kind(kind)}，办理期限为${say.due(standing)}，请按此期限办理。`,
    ],
    quotes: [{ label: '调整理由', text: reason }],
  }),
  en: ({ number, from, kind, reason, ...standing }, say) => ({
    title: `Kind of case changed: ${number}`,
    body: [
      `Case ${number} was a ${say.kind(from)} and is now treated as: ${say.kind(kind)}. The answer is due on ${say.due(standing)}.`,
    ],
    quotes: [{ label: 'Reason for the change', text: reason }],
  }),
};

export const reclassified: Templates<'reclassified'> = {
  enterprise: {
    zh: ({ number, from, kind, reason, ...standing }, say) => ({
      title: `来信类别调整为${say.kind(kind)}（办件编号${number}）`,
      body: [
        `您的来信（办件编号${number}）经研判，类别由${say.kind(from)}调整为${say.kind(kind)}，办理期限为${say.due(standing)}。`,
      ],
      quotes: [{ label: '调整理由', text: reason }],
    }),
    en: ({ number, from, kind, reason, ...standing }, say) => ({
      title: `Your letter is now treated as: ${say.kind(kind)} (case ${number})`,
      body: [
        `Your letter (case ${number}), sent as: ${say.kind(from)}, is now treated as: ${say.kind(kind)}. The answer is due on ${say.due(standing)}.`,
      ],
      quotes: [{ label: 'Reason for the change', text: reason }],
    }),
  },
  handler: forStaff,
  handlingUnit: forStaff,
};
