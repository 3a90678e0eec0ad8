import { replay } from '../domain/case/chain.ts';
import { noPredecessor } from '../domain/case/commit.ts';
import { filesOf, textsFor } from '../domain/case/disclosure.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { TextRef } from '../domain/case/text-ref.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { CaseRecord, SealedCommit } from './archive-ports.ts';
import type { Seals } from './ports.ts';

/** The first link of a chain that does not hold. */
export interface BrokenLink {
  readonly tag: 'versionMissing' | 'predecessorDiffers' | 'contentDiffers';
  readonly version: number;
}

/** What else may not be as it was written. */
export type Tampering =
  | BrokenLink
  /** The header is not what the commits make, or names another last commit. */
  | { readonly tag: 'headerDiffers' }
  | { readonly tag: 'textDiffers'; readonly textId: string };

/**
 * Follows a chain from its first commit: versions without a gap, each naming the hash of the one before, each with the
 * content that its own hash was taken of.
 */
export function verifyChain(
  commits: readonly SealedCommit[],
  seals: Pick<Seals, 'hash'>,
): Result<undefined, BrokenLink> {
  let previous = { version: 0, hash: noPredecessor };
  for (const { hash, ...content } of commits) {
    const version = previous.version + 1;
    if (content.version !== version) return refused({ tag: 'versionMissing', version });
    if (content.previousHash !== previous.hash) return refused({ tag: 'predecessorDiffers', version });
    if (seals.hash(content) !== hash) return refused({ tag: 'contentDiffers', version });
    previous = { version, hash };
  }
  return accepted(undefined);
}

/**
 * Checks everything that is kept of a case: the chain, the header as the fold of it, and each text against the digest in
 * its event. The header names the last commit, so a chain cut at its end is found as well; an erased text is no fault.
 */
export function verifyCase(
  record: CaseRecord,
  seals: Pick<Seals, 'hash' | 'digest'>,
): Result<undefined, Tampering> {
  const chain = verifyChain(record.sealed, seals);
  if (!chain.ok) return chain;
  const isFold =
    record.commits.length > 0 && seals.hash(replay(record.commits)) === seals.hash(record.header);
  if (!isFold) return refused({ tag: 'headerDiffers' });

  const digests = new Map(
    record.commits.flatMap(({ events }) => events.flatMap(refsOf)).map(({ id, digest }) => [id, digest]),
  );
  const changed = record.texts.find(({ id, salt, text }) => seals.digest(salt, text) !== digests.get(id));
  return changed === undefined ? accepted(undefined) : refused({ tag: 'textDiffers', textId: changed.id });
}

/** Everything of an event that is a text apart from it, names of files included. */
function refsOf(event: CaseEvent): readonly TextRef[] {
  return [...textsFor('staff', event).map(([, ref]) => ref), ...filesOf(event).map(({ name }) => name)];
}
