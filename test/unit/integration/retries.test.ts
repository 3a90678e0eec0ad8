import { describe, expect, test } from 'vitest';
import { deliveryTries, waitAfter } from '../../../shared/domain/integration/retries.ts';

const tries = Array.from({ length: deliveryTries }, (_, index) => index + 1);

describe('the time until the next try', () => {
  test('grows from seconds to hours, and ends after a day', () => {
    const waits = tries.map((each) => waitAfter(each, 0));
    expect(waits).toEqual([5, 30, 300, 1800, 7200, 18_000, 36_000, 36_000, undefined]);
  });

  test('spreads those who failed together, and stays below what SQS hides a message for', () => {
    for (const each of tries) {
      const [least, most] = [waitAfter(each, 0), waitAfter(each, 0.999)];
      if (least === undefined || most === undefined) continue;
      expect(most).toBeGreaterThanOrEqual(least);
      expect(most).toBeLessThanOrEqual(Math.min(Math.round(least * 1.1), 12 * 3600));
    }
  });
});
