import * as z from 'zod';

/** How big an enterprise is (企业规模), by 工信部联企业〔2011〕300号 and 国统字〔2017〕213号. */
export const SizeClass = z.enum(['large', 'medium', 'small', 'micro']);
export type SizeClass = z.infer<typeof SizeClass>;

/** What the standard says of an enterprise: a class, or that it defines none for the industry. */
export const SizeOutcome = z.enum([...SizeClass.options, 'notDefined']);
export type SizeOutcome = z.infer<typeof SizeOutcome>;
