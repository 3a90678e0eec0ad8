import type { Templates } from '../words.ts';

export const firstStepMissed: Templates<'firstStepMissed'> = {
  holder: {
    zh: ({ number, kind, unit, limit, missing, ...standing }, say) => ({
      title: `【超时】办件${number}未按时${say.steps(missing)}，请立即办理`,
      body: [
        `${say.kind(kind)}办件${number}应由${say.unit(unit)}于${say.limit(limit)}前${say.steps(missing)}，现已超时。`,
        `请立即办理。办理期限为${say.due(standing)}，不因此顺延。`,
      ],
    }),
    en: ({ number, kind, unit, limit, missing, ...standing }, say) => ({
      title: `[Overdue step] Case ${number} still awaits ${say.steps(missing)}: please act now`,
      body: [
        `Case ${number} (${say.kind(kind)}) still awaits ${say.steps(missing)} by ${say.unit(unit)}; the limit was ${say.limit(limit)}.`,
        `Please act now. The answer is due on ${say.due(standing)} all the same.`,
      ],
    }),
  },
  supervisors: {
    zh: ({ number, kind, unit, limit, missing, ...standing }, say) => ({
      title: `【超时】办件${number}：${say.unit(unit)}未按时${say.steps(missing)}`,
      body: [
        `${say.kind(kind)}办件${number}应由${say.unit(unit)}于${say.limit(limit)}前${say.steps(missing)}，现已超时，请催办。`,
        `办理期限为${say.due(standing)}。`,
      ],
    }),
    en: ({ number, kind, unit, limit, missing, ...standing }, say) => ({
      title: `[Overdue step] Case ${number}: ${say.unit(unit)} owes ${say.steps(missing)}`,
      body: [
        `Case ${number} (${say.kind(kind)}) still awaits ${say.steps(missing)} by ${say.unit(unit)}; the limit was ${say.limit(limit)}. Please see to it.`,
        `The answer is due on ${say.due(standing)}.`,
      ],
    }),
  },
};
