import { mailShardOf } from '../../../shared/adapters/dynamo/policy-mail-keys.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { PlannedMail } from '../../../shared/domain/mailing/policy-mail.ts';
import { PolicyId } from '../../../shared/domain/policy/policy.ts';
import { beijing } from '../case-world.ts';

/** The n-th policy. */
export function policyIdOf(n: number): PolicyId {
  return PolicyId.parse(`01K5P0${String(n).padStart(20, '0')}`);
}

/** A mail that is planned at nine in the morning of Monday 28 September 2026, of the first policy to one person unless told otherwise. */
export function plannedMail(over: object = {}): PlannedMail {
  return PlannedMail.parse({
    policyId: policyIdOf(1),
    version: 1,
    accountId: 'e01-writer',
    occasion: { kind: 'news' },
    frequency: 'atOnce',
    heldUntil: beijing('2026-09-28 08:30'),
    closesOn: null,
    ...over,
  });
}

/** So many people whose mails wait in one shard. */
export function peopleOfShard(shard: number, count: number): readonly AccountId[] {
  const people: AccountId[] = [];
  for (let n = 1; people.length < count; n += 1) {
    const accountId = AccountId.parse(`person-${n}`);
    if (mailShardOf(accountId) === shard) people.push(accountId);
  }
  return people;
}
