import type { AttachmentId } from '../domain/attachment/attachment.ts';
import type { Upload } from '../domain/attachment/upload.ts';
import type { CaseFile } from '../domain/case/case-file.ts';
import type { CaseCommand, Person } from '../domain/case/commands.ts';
import type { Principal } from '../domain/directory/account.ts';
import type { AccountId, UnitId } from '../domain/directory/ids.ts';
import type { CommandInput } from './case-inputs.ts';
import type { AttemptReads } from './ports.ts';
import type { TextSealer } from './seal-texts.ts';

/** The units that an input names; read together with the case. */
export function namedUnitIds(input: CommandInput): readonly UnitId[] {
  return input.type === 'dispatch' ? [input.lead, ...input.assisting] : [];
}

/** The person that an input names; read together with the case. */
export function namedMemberId(input: CommandInput): AccountId | undefined {
  return input.type === 'designate' ? input.handler : undefined;
}

/** The uploads that an input attaches; read together with the case. */
export function namedUploadIds(input: CommandInput): readonly AttachmentId[] {
  return 'attachments' in input ? (input.attachments ?? []) : [];
}

/** The command with its units and people looked up, its texts sealed and its files named. */
export function resolveCommand(
  input: CommandInput,
  by: Person,
  reads: Pick<AttemptReads, 'units'> & { readonly member: Principal | undefined },
  { seal, sealOptional, attach }: TextSealer,
  uploads: readonly Upload[],
  soleMember: boolean,
): CaseCommand {
  switch (input.type) {
    case 'reclassify':
      return { type: 'reclassify', by, to: input.kind, reason: seal(input.reason) };
    case 'reject':
      return { type: 'reject', by, reason: seal(input.reason), rightPath: seal(input.rightPath) };
    case 'dispatch': {
      const assisting = input.assisting.map((unitId) => reads.units.get(unitId));
      return {
        type: 'dispatch',
        by,
        lead: reads.units.get(input.lead),
        assisting,
        note: sealOptional(input.note),
      };
    }
    case 'recall':
    case 'return':
    case 'sendBack':
      return { type: input.type, by, reason: seal(input.reason) };
    case 'accept':
      return { type: 'accept', by };
    case 'designate':
      return { type: 'designate', by, member: reads.member };
    case 'contact': {
      const { contactedAt, means } = input;
      return {
        type: 'contact',
        by,
        contactedAt,
        means,
        person: seal(input.person),
        outcome: seal(input.outcome),
      };
    }
    case 'supplement':
    case 'draft': {
      const text = seal(input.text);
      return { type: input.type, by, text, attachments: attach(input.type, text, uploads) };
    }
    case 'report':
    case 'urge':
    case 'replyToUrge':
      return { type: input.type, by, text: seal(input.text) };
    case 'withdraw':
      return { type: 'withdraw', by, reason: sealOptional(input.reason) };
    case 'release': {
      const contactWaiver = sealOptional(input.contactWaiver);
      const latenessReason = sealOptional(input.latenessReason);
      const answer = sealOptional(input.answer);
      // Files without an answer belong to no text; the command is refused then, and nothing of it is kept.
      const attachments = uploads.length === 0 ? [] : attach('answer', answer ?? seal(''), uploads);
      return { type: 'release', by, answer, contactWaiver, latenessReason, soleMember, attachments };
    }
  }
}

/** Whether the person is the only one of the unit that holds the case. */
export function isSoleMember(principal: Principal, { holder }: CaseFile): boolean {
  return principal.memberships.some(
    (membership) =>
      membership.kind === 'staff' && membership.unitId === holder.unitId && membership.soleMember,
  );
}
