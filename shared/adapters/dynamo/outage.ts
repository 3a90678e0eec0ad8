import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';

/** DynamoDB asks to wait: the table, the account or another transaction is in the way for the moment. */
const pleaseWait = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

/** Nobody answered: names and codes that Node and the SDK's HTTP handler give. */
const noAnswer = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'TimeoutError',
]);

/** Whether a request failed by the storage's state and not by its content, so that the same may work in a moment. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DynamoDBServiceException)
    return error.$fault === 'server' || pleaseWait.has(error.name);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return noAnswer.has(error.name) || noAnswer.has(code);
}
