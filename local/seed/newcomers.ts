import * as z from 'zod';
import type { DemoAccount } from '../identity/issuer.ts';
import newcomersJson from './newcomers.json' with { type: 'json' };

/**
 * People who can sign in and are not in the directory yet: one whom the login has proved to act for an enterprise that is not
 * there either, and two of whom it says nothing.
 */
export const newcomers: readonly DemoAccount[] = z
  .array(
    z.strictObject({ id: z.string(), name: z.string(), email: z.email(), creditCodes: z.array(z.string()) }),
  )
  .parse(newcomersJson);
