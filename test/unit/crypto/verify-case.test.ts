import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Seals } from '../../../shared/adapters/crypto/sha256-seals.ts';
import type { CaseRecord } from '../../../shared/app/archive-ports.ts';
import type { CaseWrite } from '../../../shared/app/ports.ts';
import { type Tampering, verifyCase, verifyChain } from '../../../shared/app/verify-case.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import { units } from '../../support/case-world.ts';
import { acceptance, dispatch, submission } from '../../support/case-writes.ts';

const letter = submission(1);
const toUnit = dispatch(letter.next, units.science);
const accepted = acceptance(toUnit.next, units.science);

const recordOf = (...writes: readonly [CaseWrite, ...CaseWrite[]]): CaseRecord => {
  const commits = writes.map(({ commit }) => commit);
  const header = writes.at(-1)?.next ?? writes[0].next;
  return { header, commits, sealed: commits, texts: writes.flatMap(({ texts }) => texts) };
};
const record = recordOf(letter, toUnit, accepted);
const withCommits = (...commits: readonly Commit[]): CaseRecord => ({ ...record, commits, sealed: commits });
const { hash: _, ...content } = toUnit.commit;
const resealed = (changed: typeof content): Commit => ({ ...changed, hash: sha256Seals.hash(changed) });

const verdict = (of: CaseRecord): Tampering | 'holds' => {
  const verified = verifyCase(of, sha256Seals);
  return verified.ok ? 'holds' : verified.refusal;
};

describe('a case as it was written', () => {
  it('holds', () => {
    expect(verdict(record)).toBe('holds');
  });

  it('holds when a text with its salt was erased', () => {
    expect(verdict({ ...record, texts: record.texts.slice(1) })).toBe('holds');
  });

  it('holds when its events are of an older version than those that are shown', () => {
    const old = { ...content, events: content.events.map((event) => ({ ...event, v: 0 })) };
    const sealed = { ...old, hash: sha256Seals.hash(old) };
    const chain = verifyChain([letter.commit, sealed], sha256Seals);
    expect(chain).toEqual({ ok: true, value: undefined });
  });
});

describe('a case that was tampered with', () => {
  const cases: readonly (readonly [what: string, CaseRecord, Tampering])[] = [
    [
      'a changed commit',
      withCommits(letter.commit, { ...toUnit.commit, by: accepted.commit.by }, accepted.commit),
      { tag: 'contentDiffers', version: 2 },
    ],
    [
      'a commit changed with a hash that fits it',
      withCommits(letter.commit, resealed({ ...content, by: accepted.commit.by }), accepted.commit),
      { tag: 'predecessorDiffers', version: 3 },
    ],
    ['a removed commit', withCommits(letter.commit, accepted.commit), { tag: 'versionMissing', version: 2 }],
    [
      'a removed first commit',
      withCommits(toUnit.commit, accepted.commit),
      { tag: 'versionMissing', version: 1 },
    ],
    ['a chain cut at its end', withCommits(letter.commit, toUnit.commit), { tag: 'headerDiffers' }],
    ['no commits at all', withCommits(), { tag: 'headerDiffers' }],
    [
      'a changed header',
      { ...record, header: { ...record.header, status: 'answered' } },
      { tag: 'headerDiffers' },
    ],
    [
      'a changed text',
      { ...record, texts: record.texts.map((text) => ({ ...text, text: `${text.text}不` })) },
      { tag: 'textDiffers', textId: record.texts[0]?.id ?? '' },
    ],
    [
      'a text that no event mentions',
      { ...record, texts: [{ id: 'x', caseId: letter.next.id, salt: '00', text: '' }] },
      { tag: 'textDiffers', textId: 'x' },
    ],
  ];

  it.each(cases)('is found out: %s', (_what, tampered, expected) => {
    expect(verdict(tampered)).toEqual(expected);
  });

  it('is found out whichever character of a hash was changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.nat({ max: 63 }), (index, place) => {
        const sealed = record.sealed.map((commit, at) => {
          const digit = commit.hash[place] === '0' ? '1' : '0';
          const hash = commit.hash.slice(0, place) + digit + commit.hash.slice(place + 1);
          return at === index ? { ...commit, hash } : commit;
        });
        expect(verdict({ ...record, sealed })).toEqual({ tag: 'contentDiffers', version: index + 1 });
      }),
    );
  });
});
