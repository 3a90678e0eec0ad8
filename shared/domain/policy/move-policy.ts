import { accepted, refused, type Result } from '../result.ts';
import { type Instant, isBefore, plusHours } from '../time/instant.ts';
import { facetsOf } from './facets.ts';
import { lastDayOfWindows } from './windows.ts';
import type { PolicyContent } from './policy.ts';
import { answerable } from './policy-actor.ts';
import type { PolicyCommand } from './policy-commands.ts';
import type { PolicyDraft, PolicyHeader } from './policy-header.ts';
import type { PolicyRefusal } from './policy-refusals.ts';
import type { PolicyActor, PolicyRules, PolicyState, PolicyStep } from './policy-step.ts';
import { expiryAt, isOver, nextOfClock } from './policy-times.ts';

/** The farthest that a publication is set ahead: a year. */
const farthestHours = 366 * 24;

type Move = Exclude<PolicyCommand, { readonly content: PolicyContent }>;
type Moved = Result<PolicyStep, PolicyRefusal>;

/** A command that writes no content, given by somebody who may give it as the policy stands. */
export function movePolicy(
  state: PolicyState,
  command: Move,
  actor: PolicyActor,
  now: Instant,
  rules: PolicyRules,
): Moved {
  switch (command.name) {
    case 'discard':
      return discard(state, now);
    case 'propose':
      return propose(state, actor, now, rules);
    case 'sendBack': {
      const { reason } = command;
      return staged(state, { stage: 'draft', sentBackFor: reason }, { type: 'sentBack', reason });
    }
    case 'approve':
      return approve(state, command.publishesAt, actor, now, rules);
    case 'cancelPublication': {
      const undone = { stage: 'proposed', approvedBy: null, publishesAt: null } as const;
      return staged(state, undone, { type: 'publicationCancelled' });
    }
    case 'publish':
      return isDue(state, 'publish', now, rules) ? publish(state, now) : refused({ tag: 'notDue' });
    case 'expire':
      return isDue(state, 'expire', now, rules) ? end(state, null, now) : refused({ tag: 'notDue' });
    case 'withdraw':
      return end(state, command.reason, now);
    case 'interpret': {
      const { header } = state;
      const written = { policyId: header.id, version: versionOf(header), at: now };
      const interpretation = { ...written, by: personOf(actor), ...command.interpretation };
      const { version } = interpretation;
      return moved({
        ...state,
        fact: { type: 'interpreted', version },
        published: undefined,
        interpretation,
      });
    }
  }
}

/** The draft goes; what it amends stays as it was before. */
function discard(state: PolicyState, now: Instant): Moved {
  const { header } = drafted(state);
  const rest =
    header.version === null
      ? ({ status: 'discarded', ended: { at: now, reason: null } } as const)
      : header.draft?.amends;
  return moved({
    header: { ...header, ...rest, draft: null },
    draft: undefined,
    fact: { type: 'discarded' },
    published: undefined,
    interpretation: undefined,
  });
}

function propose(state: PolicyState, actor: PolicyActor, now: Instant, { timeZone }: PolicyRules): Moved {
  const { draft } = drafted(state);
  if (isOver(draft.validUntil, now, timeZone)) return refused({ tag: 'validityOver' });
  const proposal = { stage: 'proposed', proposedBy: personOf(actor), sentBackFor: null } as const;
  return staged(state, proposal, { type: 'proposed' });
}

function approve(
  state: PolicyState,
  publishesAt: Instant | null,
  actor: PolicyActor,
  now: Instant,
  { timeZone }: PolicyRules,
): Moved {
  const { header, draft, making } = drafted(state);
  const approver = personOf(actor);
  const people = actor === 'clock' ? new Set([approver]) : answerable(actor);
  const theirs = [...making.writtenBy, ...(making.proposedBy === null ? [] : [making.proposedBy])];
  if (theirs.some((person) => people.has(person))) return refused({ tag: 'ownPolicy' });
  if (isOver(draft.validUntil, publishesAt ?? now, timeZone)) return refused({ tag: 'validityOver' });
  if (publishesAt === null) return publish(state, now);
  if (!isBefore(now, publishesAt)) return refused({ tag: 'publishesInThePast' });
  // When what it amends is over by then, there is nothing to amend.
  const endsAt = header.validUntil === null ? undefined : expiryAt(header.validUntil, timeZone);
  const tooLate = isBefore(plusHours(now, farthestHours), publishesAt);
  if (tooLate || (endsAt !== undefined && !isBefore(publishesAt, endsAt))) {
    return refused({ tag: 'publishesTooLate' });
  }
  const approval = { stage: 'approved', approvedBy: approver, publishesAt } as const;
  return staged(state, approval, { type: 'approved', publishesAt });
}

function publish(state: PolicyState, now: Instant): Moved {
  const { header, draft } = drafted(state);
  const version = header.version === null ? 1 : header.version + 1;
  return moved({
    header: {
      ...header,
      status: 'published',
      version,
      firstPublishedAt: header.firstPublishedAt ?? now,
      publishedAt: now,
      validUntil: draft.validUntil,
      facets: facetsOf(draft),
      windowsEndOn: lastDayOfWindows(draft),
      draft: null,
    },
    draft: undefined,
    fact: { type: 'published', version },
    published: draft,
    interpretation: undefined,
  });
}

/** It is over; a draft of a next version goes with it. */
function end({ header }: PolicyState, reason: string | null, now: Instant): Moved {
  const version = versionOf(header);
  return moved({
    header: {
      ...header,
      ...header.draft?.amends,
      status: reason === null ? 'expired' : 'withdrawn',
      draft: null,
      ended: { at: now, reason },
    },
    draft: undefined,
    fact: reason === null ? { type: 'expired', version } : { type: 'withdrawn', version, reason },
    published: undefined,
    interpretation: undefined,
  });
}

/** The draft as it moves on; a policy that was never published moves with it. */
function staged(state: PolicyState, change: Partial<PolicyDraft>, fact: PolicyStep['fact']): Moved {
  const { header, draft, making } = drafted(state);
  const next = { ...making, ...change };
  const status = header.status === 'published' ? header.status : next.stage;
  return moved({
    header: { ...header, status, draft: next },
    draft,
    fact,
    published: undefined,
    interpretation: undefined,
  });
}

function moved({ header, ...rest }: PolicyStep): Moved {
  return accepted({ ...rest, header: { ...header, revision: header.revision + 1 } });
}

function isDue(
  { header }: PolicyState,
  name: 'publish' | 'expire',
  now: Instant,
  { timeZone }: PolicyRules,
): boolean {
  const next = nextOfClock(header, timeZone);
  return next?.name === name && !isBefore(now, next.at);
}

function drafted({ header, draft }: PolicyState) {
  if (draft === undefined || header.draft === null) throw new Error(`the policy ${header.id} has no draft`);
  return { header, draft, making: header.draft };
}

function versionOf({ id, version }: PolicyHeader): number {
  if (version === null) throw new Error(`the policy ${id} was never published`);
  return version;
}

function personOf(actor: PolicyActor) {
  if (actor === 'clock') throw new Error('the clock does nothing of the kind');
  return actor.id;
}
