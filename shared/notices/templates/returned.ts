import type { Templates } from '../words.ts';

export const returned: Templates<'returned'> = {
  supervisors: {
    zh: ({ number, kind, from, firstStepBy, reason, ...standing }, say) => ({
      title: `办件再次被退办，请审定承办单位：${number}`,
      body: [
        `${say.unit(from)}退回${say.kind(kind)}办件${number}。本件已多次退办，须由您审定承办单位，此次分办后不再退办。`,
        `请于${say.limit(firstStepBy)}前分办，办理期限仍为${say.due(standing)}。`,
      ],
      quotes: [{ label: '退办理由', text: reason }],
    }),
    en: ({ number, kind, from, firstStepBy, reason, ...standing }, say) => ({
      title: `Returned again, for you to settle: ${number}`,
      body: [
        `${say.unit(from)} has returned case ${number} (${say.kind(kind)}). It was returned before, so it is for you to settle which unit is responsible; your dispatch binds.`,
        `Dispatch it before ${say.limit(firstStepBy)}; the answer is still due on ${say.due(standing)}.`,
      ],
      quotes: [{ label: 'Reason for the return', text: reason }],
    }),
  },
  holder: {
    zh: ({ number, kind, from, unit, firstStepBy, reason, ...standing }, say) => ({
      title: `办件被退办：${number}`,
      body: [
        `${say.unit(from)}退回${say.kind(kind)}办件${number}，现由${say.unit(unit)}负责。`,
        `请于${say.limit(firstStepBy)}前重新分办或自行办理，办理期限仍为${say.due(standing)}。`,
      ],
      quotes: [{ label: '退办理由', text: reason }],
    }),
    en: ({ number, kind, from, unit, firstStepBy, reason, ...standing }, say) => ({
      title: `Case returned: ${number}`,
      body: [
        `${say.unit(from)} has returned case ${number} (${say.kind(kind)}); it is now with ${say.unit(unit)}.`,
        `Dispatch it again or take it on before ${say.limit(firstStepBy)}; the answer is still due on ${say.due(standing)}.`,
      ],
      quotes: [{ label: 'Reason for the return', text: reason }],
    }),
  },
};
