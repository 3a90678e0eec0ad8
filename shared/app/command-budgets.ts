import type { CommandName } from '../domain/case/commands.ts';

/** Capacity units of one attempt: read strongly consistent, written in one transaction (twice the plain units), indexes included. */
interface Budget {
  readonly reads: number;
  readonly writes: number;
}

/**
 * What each command may cost with texts below 1 KB. Three units read the idempotency record, the account and the header, one
 * more each unit or person that the command names. A handover moves the case in the lists, an offer puts it into one more and
 * its acceptance takes it out again: a unit more for each. A letter counts for its writer and for the enterprise: two each.
 */
export const commandBudgets: Readonly<Record<CommandName, Budget>> = {
  submit: { reads: 3, writes: 24 },
  reclassify: { reads: 3, writes: 18 },
  reject: { reads: 3, writes: 16 },
  dispatch: { reads: 5, writes: 18 },
  recall: { reads: 3, writes: 15 },
  accept: { reads: 3, writes: 13 },
  return: { reads: 3, writes: 18 },
  designate: { reads: 4, writes: 13 },
  contact: { reads: 3, writes: 17 },
  supplement: { reads: 3, writes: 11 },
  withdraw: { reads: 3, writes: 14 },
  draft: { reads: 3, writes: 11 },
  sendBack: { reads: 3, writes: 11 },
  release: { reads: 3, writes: 14 },
  report: { reads: 3, writes: 11 },
  urge: { reads: 3, writes: 13 },
  replyToUrge: { reads: 3, writes: 13 },
  tick: { reads: 1, writes: 12 },
};
