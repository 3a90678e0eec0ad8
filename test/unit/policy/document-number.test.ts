import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { DocumentNumber } from '../../../shared/domain/policy/document-number.ts';

const Samples = z.object({ policies: z.array(z.object({ documentNumber: z.string() })) });
const samples = Samples.parse(JSON.parse(readFileSync('test/data/samples.json', 'utf8')));

describe('a document number (发文字号)', () => {
  test.each(['闽政办〔2025〕7号', '泉开管办规〔2023〕1号', '闽工信规〔2022〕12号', '国办函〔2025〕66号'])(
    '%s is one',
    (text) => {
      expect(DocumentNumber.safeParse(text).success).toBe(true);
    },
  );

  test('of every sample is one', () => {
    expect(samples.policies.map(({ documentNumber }) => DocumentNumber.parse(documentNumber))).toHaveLength(
      9,
    );
  });

  test.each([
    ['square brackets', '泉工信规[2026]1号'],
    ['full-width brackets', '泉工信规（2026）1号'],
    ['a leading zero', '泉工信规〔2026〕01号'],
    ['第', '泉工信规〔2026〕第1号'],
    ['no authority', '〔2026〕1号'],
    ['a year of two digits', '泉工信规〔26〕1号'],
    ['no 号', '泉工信规〔2026〕1'],
    ['something behind it', '泉工信规〔2026〕1号文'],
  ])('with %s is none', (_, text) => {
    expect(DocumentNumber.safeParse(text).success).toBe(false);
  });
});
