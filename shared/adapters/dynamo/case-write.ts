import type { PutCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CaseWrite, IdempotencyRecord, SaveRefusal } from '../../app/ports.ts';
import type { CaseFile } from '../../domain/case/case-file.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { commitItem } from './commit-item.ts';
import { headerItem } from './header-item.ts';
import { idempotencyItem, unlessInForce } from './idempotency-item.ts';
import { numberKey } from './keys.ts';
import { countLetter } from './letter-count.ts';
import type { StoredItem } from './stored-item.ts';
import { textItem } from './text-item.ts';
import type { TransactionPart } from './transact.ts';
import { boundUpload } from './upload-item.ts';

/** A write under a condition, and what it means when the condition does not hold. */
export interface GuardedPart {
  readonly part: TransactionPart;
  readonly otherwise: SaveRefusal;
}

/** Of several refusals the first of these counts: who repeats a request is told so, though the case has changed as well. */
const precedence = [
  'recordExists',
  'tooManyLetters',
  'numberTaken',
  'caseChanged',
] as const satisfies readonly SaveRefusal['tag'][];

/** All that one command writes (DESIGN §4), to be written in one transaction. */
export function guardedParts(
  tableName: string,
  { previous, next, nextActionAt, commit, texts, uploads = [], counted, record }: CaseWrite,
): readonly GuardedPart[] {
  const put = (item: Put, tag: PutRefusal): GuardedPart => ({
    part: { Put: { TableName: tableName, ...item } },
    otherwise: { tag },
  });
  const onlyOnce = (item: StoredItem, tag: PutRefusal): GuardedPart =>
    put({ Item: item, ConditionExpression: 'attribute_not_exists(pk)' }, tag);
  return [
    previous === undefined
      ? onlyOnce(headerItem(next, nextActionAt), 'caseChanged')
      : put(headerAfter(previous, next, nextActionAt), 'caseChanged'),
    onlyOnce(commitItem(commit), 'caseChanged'),
    ...texts.map((text) => onlyOnce(textItem(text), 'caseChanged')),
    ...uploads.map((upload) => put(boundUpload(upload, next.id), 'caseChanged')),
    ...(previous === undefined ? [onlyOnce(numberItem(next), 'numberTaken')] : []),
    ...counted.map((count) => ({
      part: { Update: countLetter(tableName, count) },
      otherwise: { tag: 'tooManyLetters' as const, until: count.endsAt },
    })),
    ...(record === undefined ? [] : [put(recordAt(commit.at, record), 'recordExists')]),
  ];
}

/** What a cancelled transaction means. Of two windows without room the one counts that ends later. */
export function refusalOf(refusals: readonly SaveRefusal[]): SaveRefusal {
  const ordered = refusals.toSorted(
    (a, b) => precedence.indexOf(a.tag) - precedence.indexOf(b.tag) || (untilOf(a) < untilOf(b) ? 1 : -1),
  );
  return ordered[0] ?? { tag: 'caseChanged' };
}

function untilOf(refusal: SaveRefusal): string {
  return refusal.tag === 'tooManyLetters' ? refusal.until : '';
}

type PutRefusal = Exclude<SaveRefusal['tag'], 'tooManyLetters'>;
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
