import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import {
  type AddressEvent,
  type AddressStanding,
  heardOf,
  type Release,
  releasedBy,
  softBounceLimit,
  suppressionOf,
  unheardOf,
  withoutMailbox,
} from '../../shared/domain/mailing/address-standing.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time/instant.ts';
import { beijing } from '../support/case-world.ts';

const began = beijing('2026-09-28 09:00');
const events: fc.Arbitrary<readonly AddressEvent[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'delivered' as const,
      'softBounce' as const,
      'hardBounce' as const,
      'complaint' as const,
    ),
    at: fc.integer({ min: 0, max: 500 }).map((minutes): Instant => plusMinutes(began, minutes)),
    messageId: fc.integer({ min: 1, max: 40 }).map((n) => `POLICY_${n}`),
  }),
  { maxLength: 30 },
);
const release = fc.record({
  at: fc.integer({ min: 0, max: 500 }).map((minutes): Instant => plusMinutes(began, minutes)),
  by: fc.constant(AccountId.parse('administrator-1')),
  reason: fc.constant('收件人已更正邮箱'),
});
const standingAfter = (heard: readonly AddressEvent[]) => heard.reduce(heardOf, unheardOf);
const withTold = (standing: AddressStanding, told: AddressEvent | Release): AddressStanding =>
  'kind' in told ? heardOf(standing, told) : releasedBy(standing, told);
const softly = (minutes: number): AddressEvent => ({
  kind: 'softBounce',
  at: plusMinutes(began, minutes),
  messageId: `POLICY_${minutes}`,
});

describe('what is heard of an address', () => {
  it('comes to the same, replayed twice and out of order', () => {
    fc.assert(
      fc.property(
        events,
        fc.option(release, { nil: undefined }),
        fc.infiniteStream(fc.nat()),
        (heard, released, numbers) => {
          const told = [...heard, ...(released === undefined ? [] : [released])];
          const inOrder = told.reduce(withTold, unheardOf);
          const shuffled = [...told, ...told]
            .map((each) => ({ each, place: numbers.next().value }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ each }) => each);
          const anyhow = shuffled.reduce(withTold, unheardOf);
          expect(anyhow).toEqual(inOrder);
          expect(suppressionOf(anyhow)).toEqual(suppressionOf(inOrder));
        },
      ),
    );
  });

  it('suppresses it at once for a hard bounce or a complaint, and the complaint is what is said', () => {
    const hard = { kind: 'hardBounce', at: began, messageId: 'POLICY_1' } as const;
    const complaint = { kind: 'complaint', at: plusMinutes(began, -5), messageId: 'POLICY_1' } as const;
    expect(suppressionOf(standingAfter([hard]))).toEqual({ reason: 'hardBounce', at: began });
    expect(suppressionOf(standingAfter([hard, complaint]))).toEqual({
      reason: 'complaint',
      at: complaint.at,
    });
  });

  it('suppresses it where the provider knows no such mailbox', () => {
    expect(suppressionOf(withoutMailbox(unheardOf, began))).toEqual({ reason: 'noSuchMailbox', at: began });
    const later = withoutMailbox(withoutMailbox(unheardOf, plusMinutes(began, 5)), began);
    expect(suppressionOf(later)).toMatchObject({ at: plusMinutes(began, 5) });
  });

  it('suppresses it for so many soft bounces in a row, by when they happened and not by when they were heard', () => {
    const row = Array.from({ length: softBounceLimit }, (_, place) => softly(place * 10));
    expect(suppressionOf(standingAfter(row.slice(1)))).toBeUndefined();
    expect(suppressionOf(standingAfter(row.toReversed()))).toMatchObject({ reason: 'softBounces' });
    const between = { kind: 'delivered', at: plusMinutes(began, 15), messageId: 'POLICY_9' } as const;
    expect(suppressionOf(standingAfter([...row, between]))).toBeUndefined();
  });

  it('is forgiven by a release, however often it is told again, and not what happens after it', () => {
    const hard = { kind: 'hardBounce', at: began, messageId: 'POLICY_1' } as const;
    const by = AccountId.parse('hub-clerk-1');
    const released = releasedBy(standingAfter([hard]), {
      at: plusMinutes(began, 60),
      by,
      reason: '已更正',
    });
    expect(suppressionOf(heardOf(released, hard))).toBeUndefined();
    const later = { ...hard, at: plusMinutes(began, 61) };
    expect(suppressionOf(heardOf(released, later))).toEqual({ reason: 'hardBounce', at: later.at });
  });
});
