import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

/**
 * One request to the table and what it consumed, in capacity units; `indexes` is the part of `total` spent on each index,
 * `scanned` how many items a query looked at, found or not.
 */
export interface MeteredRequest {
  readonly request: string;
  readonly scanned: number;
  readonly total: number;
  readonly indexes: Readonly<Record<string, number>>;
}

const Capacity = z.custom<ConsumedCapacity>();
const Output = z.object({
  ScannedCount: z.int().default(0),
  ConsumedCapacity: z.union([z.array(Capacity), Capacity.transform((one) => [one])]).default([]),
});

/** Sees every request of a client, whoever makes it, and what it cost by DynamoDB's own account. */
export class CapacityMeter {
  readonly #requests: MeteredRequest[] = [];

  constructor(client: DynamoDBDocumentClient) {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
        const result = await next(args);
        const request = String(context.commandName).replace('Command', '');
        this.#requests.push(metered(request, Output.parse(result.output)));
        return result;
      },
      { step: 'initialize', name: 'capacityMeter' },
    );
  }

  /** The requests that `operation` made that were answered, in order. Nothing else may use the client meanwhile. */
  async during(operation: () => Promise<unknown>): Promise<readonly MeteredRequest[]> {
    const before = this.#requests.length;
    await operation();
    return this.#requests.slice(before);
  }
}

function metered(
  request: string,
  { ScannedCount: scanned, ConsumedCapacity: consumed }: z.infer<typeof Output>,
): MeteredRequest {
  const sum = (of: (capacity: ConsumedCapacity) => number | undefined): number =>
    consumed.reduce((total, capacity) => total + (of(capacity) ?? 0), 0);
  const names = new Set(consumed.flatMap((capacity) => Object.keys(capacity.GlobalSecondaryIndexes ?? {})));
  return {
    request,
    scanned,
    total: sum((capacity) => capacity.CapacityUnits),
    indexes: Object.fromEntries(
      [...names].map((name) => [
        name,
        sum((capacity) => capacity.GlobalSecondaryIndexes?.[name]?.CapacityUnits),
      ]),
    ),
  };
}
