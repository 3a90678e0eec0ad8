import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Happening } from '../../domain/message/happening.ts';
import { readHappening } from './read-happening.ts';

const Inserted = z.object({
  dynamodb: z.object({
    NewImage: z.record(
      z.string(),
      z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null),
    ),
  }),
});

/** What happened, by a record of the table's stream that tells of its insertion. Throws when it tells something else. */
export function happeningOfRecord(record: unknown): Happening {
  return readHappening(unmarshall(Inserted.parse(record).dynamodb.NewImage));
}
