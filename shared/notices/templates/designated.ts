import type { Templates } from '../words.ts';

export const designated: Templates<'designated'> = {
  enterprise: {
    zh: ({ number, unit, handler, ...standing }, say) => ({
      title: `您的来信由${handler}负责办理（办件编号${number}）`,
      body: [
        `${say.unit(unit)}已指定${handler}为您来信（办件编号${number}）的经办人，经办人将与您联系。办理期限为${say.due(standing)}。`,
      ],
    }),
    en: ({ number, unit, handler, ...standing }, say) => ({
      title: `${handler} is handling your letter (case ${number})`,
      body: [
        `${say.unit(unit)} has named ${handler} to handle your letter (case ${number}) and to contact you. The answer is due on ${say.due(standing)}.`,
      ],
    }),
  },
  handler: {
    zh: ({ number, kind, unit, ...standing }, say) => ({
      title: `您被指定为经办人：${number}`,
      body: [
        `${say.unit(unit)}指定您为${say.kind(kind)}办件${number}的经办人。请及时联系企业并做好记录，办理期限为${say.due(standing)}。`,
      ],
    }),
    en: ({ number, kind, unit, ...standing }, say) => ({
      title: `You are the handler: ${number}`,
      body: [
        `${say.unit(unit)} has named you the handler of case ${number} (${say.kind(kind)}). Contact the enterprise soon and log it; the answer is due on ${say.due(standing)}.`,
      ],
    }),
  },
  formerHandler: {
    zh: ({ number, unit, handler }, say) => ({
      title: `经办人已变更：${number}`,
      body: [`${say.unit(unit)}已指定${handler}接办办件${number}，您不再担任该件经办人。`],
    }),
    en: ({ number, unit, handler }, say) => ({
      title: `Another handler: ${number}`,
      body: [`${say.unit(unit)} has named ${handler} the handler of case ${number} in your place.`],
    }),
  },
};
