import type { Instant } from '../time/instant.ts';
import type { Actor } from './actor.ts';
import { cardOf } from './case-card.ts';
import type { CaseFile, CaseState } from './case-file.ts';
import type { CommandName } from './commands.ts';
import { type Commit, noPredecessor, type UnsealedCommit } from './commit.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';

/** What a command leaves: the case as it is then, and the commit that says so, both still without the hash. */
export interface Step {
  readonly state: CaseState;
  readonly commit: UnsealedCommit;
}

/** The next link of a case's chain: the events folded into the case, counted and tied to the commit before. */
export function nextStep(
  previous: CaseFile | undefined,
  done: {
    readonly command: CommandName;
    readonly by: Actor;
    readonly events: readonly CaseEvent[];
    readonly at: Instant;
  },
): Step {
  const state = done.events.reduce<CaseState | undefined>(evolve, previous && stateOf(previous));
  if (state === undefined) throw new Error('a commit needs at least one event');
  return {
    state,
    commit: {
      caseId: state.id,
      version: (previous?.version ?? 0) + 1,
      // The clock's commits leave the ETag as it is, so that a tick makes nobody's reading stale.
      acts: (previous?.acts ?? 0) + (done.by.kind === 'system' ? 0 : 1),
      at: done.at,
      by: done.by,
      command: done.command,
      events: [...done.events],
      after: cardOf(state),
      previousHash: previous?.hash ?? noPredecessor,
    },
  };
}

/** The header that belongs to a state and the commit that led to it. */
export function headerOf(state: CaseState, { version, acts, hash }: Commit): CaseFile {
  return { ...state, version, acts, hash };
}

/** The header as the fold of all commits of a case, oldest first. */
export function replay(commits: readonly Commit[]): CaseFile {
  const last = commits.at(-1);
  const state = commits.flatMap(({ events }) => events).reduce<CaseState | undefined>(evolve, undefined);
  if (state === undefined || last === undefined) throw new Error('a case has at least one commit');
  return headerOf(state, last);
}

function stateOf({ version, acts, hash, ...state }: CaseFile): CaseState {
  return state;
}
