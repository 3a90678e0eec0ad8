import { expect, test } from 'vitest';
import { readableLine } from '../../../local/functions/readable-line.ts';

test.each([
  ['plain text', 'plain text'],
  ['{"not": json', '{"not": json'],
  ['{"some":"object"}', '{"some":"object"}'],
  [
    '{"level":"INFO","message":"letter received","timestamp":"2026-09-24T09:50:00Z","service":"intake","caseId":"01A","count":2}',
    'INFO   letter received caseId=01A count=2',
  ],
  ['{"_aws":{"Timestamp":1},"service":"intake","lettersReceived":1}', 'METRIC lettersReceived=1'],
])('%s', (line, expected) => {
  expect(readableLine(line)).toBe(expected);
});
