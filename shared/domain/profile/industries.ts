import * as z from 'zod';
import { IndustryCode } from './codes.ts';
import list from './industries.json' with { type: 'json' };

/** GB/T 4754-2017 from section to class, in Chinese, the only language in which it names them. */
export const industries: ReadonlyMap<string, string> = new Map(
  z.array(z.tuple([IndustryCode, z.string().min(1)])).parse(Object.entries(list)),
);
