import * as z from 'zod';
import { PolicyMail, type PolicyMailRef, type PolicyMessageId } from '../../domain/mailing/policy-mail.ts';
import { keyOfPolicyMail, policyMailKey, policyMessageKey, waitingKeys } from './policy-mail-keys.ts';
import { type Attributes, BadItem, readItem, type StoredItem } from './stored-item.ts';

/** A mail about a policy as it is written, with the place where it waits. */
export function policyMailItem(mail: PolicyMail): StoredItem {
  return { ...keyOfPolicyMail(mail), entity: 'policyMail', ...mail, ...waitingKeys(mail) };
}

/** The mail of an item. Throws BadItem. */
export function readPolicyMail(item: Attributes): PolicyMail {
  return readItem('policyMail', PolicyMail, item);
}

/** Which mail a key of the index is of. Throws BadItem. */
export function policyMailRef(item: Attributes): PolicyMailRef {
  const ref = policyMailKey.parse({ pk: String(item['pk']), sk: String(item['sk']) });
  if (ref === undefined) throw new BadItem(item, 'what waits is no mail');
  return ref;
}

const Message = z.strictObject({
  mails: z
    .array(
      z.strictObject(
        PolicyMail.unwrap().pick({
          policyId: true,
          version: true,
          accountId: true,
          occasion: true,
        }).shape,
      ),
    )
    .min(1),
});

/** That these mails go out in one message. */
export function policyMessageItem(messageId: PolicyMessageId, mails: readonly PolicyMail[]): StoredItem {
  return {
    ...policyMessageKey.keyOf({ messageId }),
    entity: 'policyMessage',
    mails: mails.map(({ policyId, version, accountId, occasion }) => ({
      policyId,
      version,
      accountId,
      occasion,
    })),
  };
}

/** The mails of a message. Throws BadItem. */
export function readPolicyMessage(item: Attributes): readonly PolicyMailRef[] {
  return readItem('policyMessage', Message, item).mails;
}
