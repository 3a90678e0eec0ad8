import { S3ServiceException } from '@aws-sdk/client-s3';
import { isNoAnswer } from '../no-answer.ts';

/** S3 asks to wait. */
const pleaseWait = new Set(['RequestTimeout', 'SlowDown', 'ThrottlingException']);

/** Whether a request failed by the bucket's state and not by its content, so that the same may work in a moment. */
export function isOutage(error: unknown): boolean {
  if (error instanceof S3ServiceException) return error.$fault === 'server' || pleaseWait.has(error.name);
  return isNoAnswer(error);
}
