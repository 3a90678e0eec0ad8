import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { isNoAnswer } from '../no-answer.ts';

/** DynamoDB asks to wait: the table, the account or another transaction is in the way for the moment. */
const pleaseWait = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

/** Whether a request failed by the storage's state and not by its content, so that the same may work in a moment. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DynamoDBServiceException)
    return error.$fault === 'server' || pleaseWait.has(error.name);
  return isNoAnswer(error);
}
