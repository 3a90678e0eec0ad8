import type { PutCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CaseWrite, IdempotencyRecord, SaveRefusal } from '../../app/ports.ts';
import type { CaseFile } from '../../domain/case/case-file.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { commitItem } from './commit-item.ts';
import { headerItem } from './header-item.ts';
import { idempotencyItem, unlessInForce } from './idempotency-item.ts';
import { numberKey } from './keys.ts';
import type { StoredItem } from './stored-item.ts';
import { textItem } from './text-item.ts';

/** An item to write under a condition, and what it means when the condition does not hold. */
export interface GuardedPut {
  readonly put: PutCommandInput;
  readonly otherwise: SaveRefusal['tag'];
}

/** Of several refusals the first of these counts: who repeats a request is told so, though the case has changed as well. */
const precedence = [
  'recordExists',
  'numberTaken',
  'caseChanged',
] as const satisfies readonly SaveRefusal['tag'][];

/** All that one command writes (DESIGN §4), to be written in one transaction. */
export function guardedPuts(
  tableName: string,
  { previous, next, nextActionAt, commit, texts, record }: CaseWrite,
): readonly GuardedPut[] {
  const onlyOnce = (item: StoredItem, otherwise: SaveRefusal['tag']): GuardedPut => ({
    put: { TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
    otherwise,
  });
  return [
    previous === undefined
      ? onlyOnce(headerItem(next, nextActionAt), 'caseChanged')
      : {
          put: { TableName: tableName, ...headerAfter(previous, next, nextActionAt) },
          otherwise: 'caseChanged',
        },
    onlyOnce(commitItem(commit), 'caseChanged'),
    ...texts.map((text) => onlyOnce(textItem(text), 'caseChanged')),
    ...(previous === undefined ? [onlyOnce(numberItem(next), 'numberTaken')] : []),
    ...(record === undefined
      ? []
      : [
          {
            put: { TableName: tableName, ...recordAt(commit.at, record) },
            otherwise: 'recordExists' as const,
          },
        ]),
  ];
}

/** What a cancelled transaction means. */
export function refusalOf(tags: readonly SaveRefusal['tag'][]): SaveRefusal {
  return { tag: precedence.find((tag) => tags.includes(tag)) ?? 'caseChanged' };
}

type Put = Omit<PutCommandInput, 'TableName'>;

function headerAfter({ version }: CaseFile, next: CaseFile, nextActionAt: Instant | undefined): Put {
  return {
    Item: headerItem(next, nextActionAt),
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version },
  };
}

function recordAt(now: Instant, record: IdempotencyRecord): Put {
  return { Item: idempotencyItem(record), ...unlessInForce(now) };
}

function numberItem({ id, number }: CaseFile): StoredItem {
  return { ...numberKey.keyOf({ number }), entity: 'caseNumber', caseId: id };
}
