import * as z from 'zod';

/**
 * What an event keeps of a free text: the id of the item that holds it and SHA-256(salt ‖ text). Erasing the text and its
 * salt (个人信息保护法 art. 47) leaves the chain of commits whole and the digest without meaning.
 */
export const TextRef = z
  .strictObject({
    id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly();
export type TextRef = z.infer<typeof TextRef>;
