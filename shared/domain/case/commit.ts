import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { Actor } from './actor.ts';
import { CaseCard } from './case-card.ts';
import { CaseId } from './case-id.ts';
import { CommandName } from './commands.ts';
import { CaseEvent } from './events.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What the first commit of a case names as its predecessor. */
export const noPredecessor = '0'.repeat(64);

/** What one command wrote: its events, who did it, and the case's card after it. Never changed once written. */
export const Commit = z
  .strictObject({
    caseId: CaseId,
    version: z.int().min(1),
    acts: z.int().min(1),
    at: Instant,
    by: Actor,
    command: CommandName,
    events: z.array(CaseEvent).min(1).max(10),
    after: CaseCard,
    previousHash: Hash,
    /** SHA-256 of all the above as RFC 8785 canonical JSON. */
    hash: Hash,
  })
  .readonly();
export type Commit = z.infer<typeof Commit>;

/** A commit before its hash is known. */
export type UnsealedCommit = Omit<Commit, 'hash'>;

/** The id of a commit's event, the same wherever and however often the commit is delivered. */
export function eventId(commit: Pick<Commit, 'caseId' | 'version'>, index: number): string {
  return `${commit.caseId}.${commit.version}.${index}`;
}
