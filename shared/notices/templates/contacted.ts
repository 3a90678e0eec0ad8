import type { Templates } from '../words.ts';

export const contacted: Templates<'contacted'> = {
  enterprise: {
    zh: ({ number, unit, contactedAt, means }, say) => ({
      title: `${say.unit(unit)}记录了与贵企业的联系（办件编号${number}）`,
      body: [
        `${say.unit(unit)}记录：已于${say.moment(contactedAt)}以${say.means(means)}方式就办件${number}与贵企业联系。如与实际不符，请补充说明。`,
      ],
    }),
    en: ({ number, unit, contactedAt, means }, say) => ({
      title: `${say.unit(unit)} has logged a contact with you (case ${number})`,
      body: [
        `${say.unit(unit)} has logged that it contacted you about case ${number} by ${say.means(means)} at ${say.moment(contactedAt)}. If that is not so, please say so in a supplement.`,
      ],
    }),
  },
};
