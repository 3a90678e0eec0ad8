import * as z from 'zod';

/** A platform that passes letters on to the city: the province's (省级平台), or the hotline 12345. */
export const Source = z.enum(['province', '12345']);
export type Source = z.infer<typeof Source>;

/** What each is called before people. */
export const sourceNames: Readonly<Record<Source, { readonly zh: string; readonly en: string }>> = {
  province: { zh: '省级平台', en: 'the provincial platform' },
  '12345': { zh: '12345热线', en: 'the hotline 12345' },
};
