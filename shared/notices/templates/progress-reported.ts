import type { Templates } from '../words.ts';

export const progressReported: Templates<'progressReported'> = {
  supervisors: {
    zh: ({ number, kind, unit, reportDueAt }, say) => ({
      title: `【办理进展】办件${number}：${say.unit(unit)}已报送`,
      body: [
        `${say.unit(unit)}已报送逾期${say.kind(kind)}办件${number}的办理进展，请登录平台查看。仍未答复的，下一次应于${say.limit(reportDueAt)}前报送。`,
      ],
    }),
    en: ({ number, kind, unit, reportDueAt }, say) => ({
      title: `[Progress] Case ${number}: ${say.unit(unit)} has reported`,
      body: [
        `${say.unit(unit)} has reported on the late case ${number} (${say.kind(kind)}); the report is on the platform. If it is not answered by then, the next one is due before ${say.limit(reportDueAt)}.`,
      ],
    }),
  },
};
