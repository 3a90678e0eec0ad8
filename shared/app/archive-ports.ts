import type { CaseFile } from '../domain/case/case-file.ts';
import type { CaseId } from '../domain/case/case-id.ts';
import type { Commit } from '../domain/case/commit.ts';
import type { StoredText } from './ports.ts';

/** A commit as it lies in the storage: its events in the version in which they were hashed. */
export type SealedCommit = Pick<Commit, 'version' | 'previousHash' | 'hash'> &
  Readonly<Record<string, unknown>>;

/** All that is kept of a case. */
export interface CaseRecord {
  readonly header: CaseFile;
  /** Oldest first. */
  readonly sealed: readonly SealedCommit[];
  /** The same commits, their events brought up to date. */
  readonly commits: readonly Commit[];
  /** The texts that have not been erased. */
  readonly texts: readonly StoredText[];
}

export interface CaseArchive {
  /** Everything kept of a case, read consistently; undefined when there is no such case. */
  caseRecord(caseId: CaseId): Promise<CaseRecord | undefined>;
}
