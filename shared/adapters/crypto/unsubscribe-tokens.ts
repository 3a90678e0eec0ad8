import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { StorageBusy } from '../../app/ports.ts';
import type { UnsubscribeTokens } from '../../app/policy-mail-ports.ts';
import type { SecretStore } from '../../app/secret-ports.ts';
import { unsubscribingOf, unsubscribingText } from '../../domain/mailing/unsubscribing.ts';

const keyBytes = 32;

/**
 * Tokens of one click: what it ends, in the open, and HMAC-SHA256 over that in base64url. The key is made when it is first needed,
 * once, however many need it at the same time; tokens of the key before it still hold, since mails are read late.
 */
export function hmacUnsubscribeTokens(
  secrets: Pick<SecretStore, 'get' | 'makeOnce'>,
  name: string,
): UnsubscribeTokens {
  return {
    async signer() {
      const key = (await secrets.get(name, 'current')) ?? (await freshKey(secrets, name));
      return (unsubscribing) => {
        const text = unsubscribingText(unsubscribing);
        return `${text}.${macOf(text, key).toString('base64url')}`;
      };
    },
    async read(token) {
      const end = token.lastIndexOf('.');
      const text = token.slice(0, Math.max(0, end));
      const given = Buffer.from(token.slice(end + 1), 'base64url');
      for (const stage of ['current', 'previous'] as const) {
        const key = await secrets.get(name, stage);
        if (key !== undefined && isSame(macOf(text, key), given)) return unsubscribingOf(text);
      }
      return undefined;
    },
  };
}

/** The key that stands after one was made: of several who make one at once all use that of the first. */
async function freshKey(secrets: Pick<SecretStore, 'get' | 'makeOnce'>, name: string): Promise<string> {
  await secrets.makeOnce(name, randomBytes(keyBytes).toString('base64'));
  const key = await secrets.get(name, 'current');
  if (key === undefined) throw new StorageBusy(new Error(`the secret ${name} cannot be read yet`));
  return key;
}

function macOf(text: string, key: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'base64')).update(`unsubscribe ${text}`, 'utf8').digest();
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
