import * as z from 'zod';
import { instant } from '../domain/time/instant.ts';

/** An instant with any offset, of this century, because a wrong century is a slip of the keyboard. */
export const anyOffset = z.iso
  .datetime({ offset: true })
  .refine((text) => text.startsWith('20'), 'a year from 2000 to 2099')
  .transform((text) => instant(text))
  .meta({ description: '时刻，可带时区 · An instant, with any offset' });
