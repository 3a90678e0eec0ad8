import { expect, test } from 'vitest';
import { throttle } from '../../../local/gateway/throttle.ts';

test('so many at once, then as many as a second gives', () => {
  let nowMs = 0;
  const mayPass = throttle({ burst: 2, perSecond: 10 }, () => nowMs);
  expect([mayPass(), mayPass(), mayPass()]).toEqual([true, true, false]);
  nowMs = 100;
  expect([mayPass(), mayPass()]).toEqual([true, false]);
  nowMs = 10_000;
  expect([mayPass(), mayPass(), mayPass()]).toEqual([true, true, false]);
});
