import { randomTokens } from '../../../shared/adapters/crypto/random-tokens.ts';

/** What a mailer knows of invitations where there are none. */
export const noInvitations = {
  invitations: { invitation: async () => undefined, addToken: async () => false },
  tokens: randomTokens,
};
