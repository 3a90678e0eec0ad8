import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerItem, readHeader } from '../../shared/adapters/dynamo/header-item.ts';
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
    submittedBy: maybe(personId),
    enteredBy: maybe(unitId),
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
    ratingClosesOn: maybe(fc.constant('2026-10-14')),
    firstStepMissed: maybe(at),
    lateSince: maybe(at),
    rungReached: maybe(fc.integer({ min: -60, max: 60 })),
    leaderTold: fc.boolean(),
    reportDueAt: maybe(at),
    reportsMissed: count,
    urge: maybe(
      fc.record({
        urgers: fc.array(personId, { minLength: 1, maxLength: 3, size: 'max' }),
        replyBy: at,
        missed: fc.boolean(),
      }),
    ),
    version: count.map((n) => n + 1),
    acts: count.map((n) => n + 1),
  })
  .map((parts) => CaseFile.parse({ ...plain, ...parts, addressee: 'leaders', kind: 'consultation' }));

const [longest, longestPerson, many] = ['x'.repeat(32), 'x'.repeat(48), 99_999_999];
const { receivedAt: moment, letter } = plain;
/** A unit seven levels down. */
const deep = { unitId: longest, path: Array.from({ length: 6 }, () => longest) };
const answered = { answer: letter.body, answeredAt: moment, ratingClosesOn: '2026-10-14' };

/** A case on which every text is as long as it may be. */
const full = {
  ...plain,
  addressee: 'leaders',
  enterpriseId: longestPerson,
  submittedBy: longestPerson,
  enteredBy: longest,
  hub: deep,
  holder: deep,
  holdings: Array.from({ length: 21 }, () => ({ unitId: longest, fromOn: '2026-09-24' })),
  assisting: Array.from({ length: 20 }, () => longest),
  returns: many,
  firstStepMissed: moment,
  acceptedAt: moment,
  handler: longestPerson,
  contacts: many,
  draft: { text: letter.body, by: longestPerson },
  lateSince: moment,
  rungReached: -60,
  leaderTold: true,
  reportDueAt: moment,
  reportsMissed: many,
  urge: { urgers: [longestPerson, longestPerson, longestPerson], replyBy: moment, missed: true },
  version: many,
  acts: many,
};

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

  // What no status has together, like a draft and an answer, need not fit.
  it.each<[CaseFile['status'], object]>([
    ['received', { draft: null, urge: null }],
    ['dispatched', { acceptedAt: null, handler: null, draft: null }],
    ['handling', {}],
    ['answered', { draft: null, urge: null, reportDueAt: null, ...answered }],
  ])(
    '%s, at its largest, stays below it and comes near it, so the property is no empty one',
    (status, over) => {
      const largest = CaseFile.parse({ ...full, status, ...over });
      const size = itemSize(headerItem(largest, plain.receivedAt));
      expect(size).toBeLessThanOrEqual(maxBytes);
      expect(size).toBeGreaterThan(maxBytes * 0.8);
    },
  );

  it('is read as it was written', () => {
    fc.assert(
      fc.property(headers, (caseFile) => {
        expect(readHeader(headerItem(caseFile, plain.receivedAt))).toEqual(caseFile);
      }),
      { numRuns: 100 },
    );
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
