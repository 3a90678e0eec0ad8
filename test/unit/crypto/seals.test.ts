import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Seals } from '../../../shared/adapters/crypto/sha256-seals.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { submission } from '../../support/case-writes.ts';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('digest', () => {
  it('is SHA-256 of the bytes of the salt, then the text in UTF-8', () => {
    const text = '技改补助的设备投资下限是多少?';
    const bytes = Buffer.concat([Buffer.from('00ff10', 'hex'), Buffer.from(text, 'utf8')]);
    expect(sha256Seals.digest('00ff10', text)).toBe(sha256(bytes));
  });

  it('says nothing about the text once the salt is gone: the same text twice differs', () => {
    const [one, other] = [sha256Seals.salt(), sha256Seals.salt()];
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(sha256Seals.digest(one, '同意')).not.toBe(sha256Seals.digest(other, '同意'));
  });
});

describe('hash', () => {
  const { hash: _, ...unsealed } = submission(1).commit;

  it('is SHA-256 of the RFC 8785 form: keys in order, no white space', () => {
    const sorted = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, inner]) => [name, sorted(inner)]),
          )
        : Array.isArray(value)
          ? value.map(sorted)
          : value;
    expect(sha256Seals.hash(unsealed)).toBe(sha256(JSON.stringify(sorted(unsealed))));
  });

  it('does not depend on the order in which the table gives the attributes', () => {
    const entries = Object.entries(unsealed);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        const reordered = { ...unsealed, ...Object.fromEntries(shuffled) };
        expect(sha256Seals.hash(reordered)).toBe(sha256Seals.hash(unsealed));
      }),
    );
  });

  it('changes with any part of the commit', () => {
    expect(sha256Seals.hash({ ...unsealed, at: instant('2026-09-24T10:00:00.001Z') })).not.toBe(
      sha256Seals.hash(unsealed),
    );
  });
});
