import type { Template, Templates } from '../words.ts';

const forStaff: Template<'withdrawn'> = {
  zh: ({ number, kind }, say) => ({
    title: `企业撤回来信：${number}`,
    body: [`企业已撤回${say.kind(kind)}办件${number}，办理终止。`],
  }),
  en: ({ number, kind }, say) => ({
    title: `Letter withdrawn: ${number}`,
    body: [`The enterprise has withdrawn case ${number} (${say.kind(kind)}); nothing more is to be done.`],
  }),
};

export const withdrawn: Templates<'withdrawn'> = {
  enterprise: {
    zh: ({ number }) => ({
      title: `来信已撤回（办件编号${number}）`,
      body: [`贵企业的来信（办件编号${number}）已撤回，办理终止。如仍需帮助，欢迎再次来信。`],
    }),
    en: ({ number }) => ({
      title: `Letter withdrawn (case ${number})`,
      body: [`Your letter (case ${number}) is withdrawn and closed. You are welcome to write again.`],
    }),
  },
  handler: forStaff,
  holder: forStaff,
  assisting: forStaff,
};
