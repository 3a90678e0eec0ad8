import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Commit } from '../../domain/case/commit.ts';
import { readCommit } from './commit-item.ts';

const Inserted = z.object({
  dynamodb: z.object({
    NewImage: z.record(
      z.string(),
      z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null),
    ),
  }),
});

/** The commit whose insertion a record of the table's stream tells. Throws when it tells something else. */
export function commitOfRecord(record: unknown): Commit {
  return readCommit(unmarshall(Inserted.parse(record).dynamodb.NewImage));
}
