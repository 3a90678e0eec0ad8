import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { StorageBusy } from '../../app/ports.ts';
import { isOutage } from './outage.ts';

/** The table as the adapters use it: its name and a client that speaks plain values. */
export interface Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
}

/**
 * Opens the table; region, credentials and endpoint come from the environment unless given. The client itself retries what
 * failed as a whole (throttling, time-outs, 5xx, broken connections) with the SDK's exponential back-off and jitter; what
 * fails still is thrown as StorageBusy.
 */
export function openTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    // A read and a write that hang to the end fit into the ten seconds of an HTTP function, which then still answers 503.
    requestHandler: { connectionTimeout: 500, requestTimeout: 1500, throwOnRequestTimeout: true },
    ...config,
  });
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        throw isOutage(error) ? new StorageBusy(error) : error;
      }
    },
    { step: 'initialize', priority: 'high', name: 'storageBusy' },
  );
  return { name, client: DynamoDBDocumentClient.from(client) };
}
