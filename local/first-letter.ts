/**
 * The request that `npm start` prints as a line to be pasted: the one thing here that knows the API. The account and the
 * enterprise are of the seed.
 */
export const firstLetter = {
  account: 'd01',
  method: 'POST',
  path: '/cases',
  body: {
    enterpriseId: 'D01',
    kind: 'consultation',
    subject: '电子设计公司的补助政策',
    body: '我公司是电子设计公司，请问今年有相关的补助政策吗？',
    consentsToPublication: true,
  },
} as const;

/** Where the API explains itself. */
export const explanations = { page: '/reference', openApi: '/openapi.json' } as const;
