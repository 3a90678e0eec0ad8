import * as z from 'zod';

/** What a code of a city's list is called, as people read it in mails and in the API. */
export const CodeName = z
  .strictObject({ zh: z.string().min(1).max(60), en: z.string().min(1).max(120) })
  .readonly();

/** The places in a list, from 0, of what stood there before. */
export function repeatedAt(values: readonly string[]): readonly number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
}
