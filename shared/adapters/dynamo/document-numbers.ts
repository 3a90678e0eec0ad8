import type { PolicyWrite } from '../../app/policy-ports.ts';
import { heldNumbers } from '../../domain/policy/held-numbers.ts';
import type { PolicyFact } from '../../domain/policy/policy-change.ts';
import { documentNumberKey } from './policy-keys.ts';
import type { StoredItem } from './stored-item.ts';
import type { TransactionPart } from './transact.ts';

/** What writes content. A draft that is only sent back keeps its number, else nobody could give it another one. */
const writing: ReadonlySet<PolicyFact['type']> = new Set(['drafted', 'redrafted', 'amended']);

/**
 * What a write does to document numbers (发文字号): those that the policy holds from now on are taken, and those that it has given
 * up are free again; an earlier version's stays taken. A draft is refused as it is written under a number that another policy holds.
 * Only these parts are under conditions of their own, so a part that is not met tells that the number is taken.
 */
export function documentNumberParts(
  TableName: string,
  { previous, step: { header, published, fact } }: PolicyWrite,
): readonly TransactionPart[] {
  const before: ReadonlySet<string> = previous === undefined ? new Set() : heldNumbers(previous);
  const now = heldNumbers(header);
  const { id: policyId, documentNumber } = header;
  const unlessTaken = {
    ConditionExpression: 'attribute_not_exists(pk) OR policyId = :policyId',
    ExpressionAttributeValues: { ':policyId': policyId },
  };
  const taken = [...now.difference(before)].map((number): TransactionPart => ({
    Put: { TableName, Item: numberItem(number, policyId), ...unlessTaken },
  }));
  const freed = published === undefined ? [...before.difference(now)] : [];
  const checked = writing.has(fact.type) && !now.has(documentNumber) ? [documentNumber] : [];
  return [
    ...taken,
    ...freed.map((number) => ({ Delete: { TableName, Key: keyOf(number) } })),
    ...checked.map((number) => ({ ConditionCheck: { TableName, Key: keyOf(number), ...unlessTaken } })),
  ];
}

function numberItem(documentNumber: string, policyId: string): StoredItem {
  return { ...documentNumberKey.keyOf({ documentNumber }), entity: 'documentNumber', policyId };
}

function keyOf(documentNumber: string) {
  const { pk, sk } = documentNumberKey.keyOf({ documentNumber });
  return { pk, sk };
}
