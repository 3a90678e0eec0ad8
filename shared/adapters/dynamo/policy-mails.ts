import type { PolicyMails, PolicyVersionRef } from '../../app/policy-mail-ports.ts';
import type { PageRequest } from '../../app/ports.ts';
import { inParallel } from '../../domain/in-parallel.ts';
import { type PlannedMail, type PolicyMail, unsentPolicyMail } from '../../domain/mailing/policy-mail.ts';
import { withheld } from '../../domain/mailing/policy-mail-sending.ts';
import { putIf } from './conditional-write.ts';
import type { Table } from './open-table.ts';
import { policyMailItem, readPolicyMail } from './policy-mail-item.ts';
import { partitionOfMails, policyMailKey } from './policy-mail-keys.ts';
import { mapPage, queryTable } from './query.ts';

const atOnce = 16;

/** The mails about policies in the one table: those of a version lie together. */
export function dynamoPolicyMails(table: Table): PolicyMails {
  const mailsOf = async (policy: PolicyVersionRef, skPrefix: string, page: PageRequest) => {
    const pk = partitionOfMails(policy);
    const stretch = { pk, skPrefix, order: 'ascending', consistent: true } as const;
    return mapPage(await queryTable(table, stretch, page), readPolicyMail);
  };
  return {
    async plan(mails) {
      await inParallel(atOnce, mails, async (planned) => plan(table, planned));
    },

    async stop(policy, why, at, page) {
      const { items, next } = await mailsOf(policy, policyMailKey.prefix.sk, page);
      const stoppable = items.filter(
        ({ delivery, occasion }) => delivery.state === 'pending' && occasion.kind !== 'withdrawn',
      );
      await inParallel(atOnce, stoppable, async (mail) => stop(table, withheld(mail, why, at)));
      return next;
    },

    async toldOf(policy, page) {
      const { items, next } = await mailsOf(policy, `${policyMailKey.prefix.sk}news#`, page);
      const told = items.filter(({ delivery }) => !['pending', 'withheld'].includes(delivery.state));
      return { items: told.map(({ accountId }) => accountId), next };
    },

    mailsOf: async (policy, page) => mailsOf(policy, policyMailKey.prefix.sk, page),
  };
}

/** One condition for both: there is none, or one that waits for longer and that nobody has begun to send. */
async function plan(table: Table, planned: PlannedMail): Promise<void> {
  await putIf(table, policyMailItem(unsentPolicyMail(planned)), {
    ConditionExpression:
      'attribute_not_exists(pk) OR (delivery.#state = :pending AND heldUntil > :heldUntil)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':pending': 'pending', ':heldUntil': planned.heldUntil },
  });
}

/** Whoever began to send it meanwhile was first, and whoever made it sooner leaves it pending. */
async function stop(table: Table, mail: PolicyMail): Promise<void> {
  await putIf(table, policyMailItem(mail), {
    ConditionExpression: 'delivery.#state = :pending',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':pending': 'pending' },
  });
}
