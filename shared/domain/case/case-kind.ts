import * as z from 'zod';

/** What a letter is (咨询, 建议, 诉求); decides its limit. 反映问题 is an appeal. */
export const CaseKind = z.enum(['consultation', 'suggestion', 'appeal']);
export type CaseKind = z.infer<typeof CaseKind>;
