import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerItem } from '../../shared/adapters/dynamo/header-item.ts';
import { CaseFile } from '../../shared/domain/case/case-file.ts';
import { CaseStatus } from '../../shared/domain/case/case-words.ts';
import { submission } from '../support/case-writes.ts';
import { itemSize } from '../support/item-size.ts';

const maxBytes = 4096;
const { next: plain } = submission(1);

const slug = (length: number) =>
  fc.oneof(
    fc.constant('x'.repeat(length)),
    fc.stringMatching(new RegExp(`^[A-Za-z0-9][A-Za-z0-9-]{0,${length - 1}}$`)),
  );
const unitId = slug(32);
const personId = slug(48);
const placement = fc.record({ unitId, path: fc.array(unitId, { maxLength: 6, size: 'max' }) });
const ref = fc.constant(plain.letter.subject);
const count = fc.integer({ min: 0, max: 99_999_999 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const at = fc.constant(plain.receivedAt);

/** Any header that the schema lets in, whether or not commands can lead to it. */
const headers = fc
  .record({
    status: fc.constantFrom(...CaseStatus.options),
    enterpriseId: personId,
    submittedBy: personId,
    hub: placement,
    holder: placement,
    holdings: fc.array(fc.record({ unitId: maybe(unitId), fromOn: fc.constant('2026-09-24') }), {
      minLength: 1,
      maxLength: 21,
      size: 'max',
    }),
    assisting: fc.array(unitId, { maxLength: 20, size: 'max' }),
    returns: count,
    acceptedAt: maybe(at),
    handler: maybe(personId),
    contacts: count,
    draft: maybe(fc.record({ text: ref, by: personId })),
    answer: maybe(ref),
    answeredAt: maybe(at),
    version: count.map((n) => n + 1),
    acts: count.map((n) => n + 1),
  })
  .map((parts) => CaseFile.parse({ ...plain, ...parts, addressee: 'leaders', kind: 'consultation' }));

describe('the header', () => {
  it('stays below 4 KB with its keys, whatever happens to the case', () => {
    fc.assert(
      fc.property(headers, (caseFile) => {
        expect(itemSize(headerItem(caseFile, plain.receivedAt))).toBeLessThanOrEqual(maxBytes);
      }),
      { numRuns: 300 },
    );
  });

  it('has the same size whatever the texts say', () => {
    const sizeWith = (body: string) =>
      itemSize(headerItem(submission(1, {}, { subject: '主题', body }).next, plain.receivedAt));
    expect(sizeWith('字'.repeat(5000))).toBe(sizeWith('字'));
  });

  it('is near the limit at its largest, so the property is no empty one', () => {
    const id = 'x'.repeat(32);
    const path = Array.from({ length: 6 }, () => id);
    const largest = CaseFile.parse({
      ...plain,
      hub: { unitId: id, path },
      holder: { unitId: id, path },
      holdings: Array.from({ length: 21 }, () => ({ unitId: id, fromOn: '2026-09-24' })),
      assisting: Array.from({ length: 20 }, () => id),
    });
    expect(itemSize(headerItem(largest, plain.receivedAt))).toBeGreaterThan(maxBytes * 0.8);
  });
});

describe('the size rule', () => {
  // DynamoDB developer guide, "DynamoDB item sizes and formats".
  it.each([
    [{ name: '值' }, 7],
    [{ n: 12 }, 3],
    [{ n: 12_345 }, 5],
    [{ flag: true }, 5],
    [{ none: null }, 5],
    [{ list: [1, 'ab'] }, 4 + 3 + 2 + 2 + 2],
    [{ map: { a: 'b' } }, 3 + 3 + 1 + 2],
  ])('counts %j as %i bytes', (item, size) => {
    expect(itemSize(item)).toBe(size);
  });
});
