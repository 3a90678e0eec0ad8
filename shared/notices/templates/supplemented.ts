import type { Template, Templates } from '../words.ts';

const forStaff: Template<'supplemented'> = {
  zh: ({ number, ...standing }, say) => ({
    title: `企业补充了来信内容：${number}`,
    body: [`企业对办件${number}补充了内容，请登录平台查看。办理期限不变，仍为${say.due(standing)}。`],
  }),
  en: ({ number, ...standing }, say) => ({
    title: `The enterprise has added to its letter: ${number}`,
    body: [
      `There is a supplement to case ${number}; please read it on the platform. The answer is still due on ${say.due(standing)}.`,
    ],
  }),
};

export const supplemented: Templates<'supplemented'> = { handler: forStaff, holder: forStaff };
