import type { AttachmentId } from '../domain/attachment/attachment.ts';
import type { AccountId, EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import type { CreditCode } from '../domain/enterprise/credit-code.ts';
import type { CaseKind } from '../domain/case/case-kind.ts';
import type { Addressee, ContactMeans, OwnChannel } from '../domain/case/case-words.ts';
import type { CommandPayloads } from '../domain/case/commands.ts';
import type { PolicyId } from '../domain/policy/policy.ts';
import type { Instant } from '../domain/time/instant.ts';

/** What a letter says, whoever writes it down. */
export interface LetterContent {
  readonly kind: CaseKind;
  readonly addressee: Addressee;
  readonly subject: string;
  readonly body: string;
  readonly consentsToPublication: boolean;
  /** Uploads of the writer, in the order in which they are shown. */
  readonly attachments?: readonly AttachmentId[];
  /** The policy that it asks about, if any. */
  readonly policyId?: PolicyId | null;
}

/** Uploads of who gives the command. */
interface Attaching {
  readonly attachments?: readonly AttachmentId[];
}

/** A letter as the enterprise writes it. */
export interface LetterInput extends LetterContent {
  readonly enterpriseId: EnterpriseId;
  readonly channel: OwnChannel;
}

/** A letter as an office enters it for the enterprise of that code (代录). */
export interface EntryInput extends LetterContent {
  readonly creditCode: CreditCode;
}

/** What a person asks of a case: the command's payload with plain texts and ids, before anything is looked up or sealed. */
interface CommandInputs extends Record<Exclude<keyof CommandPayloads, 'tick'>, object> {
  readonly reclassify: { readonly kind: CaseKind; readonly reason: string };
  readonly reject: { readonly reason: string; readonly rightPath: string };
  readonly dispatch: {
    readonly lead: UnitId;
    readonly assisting: readonly UnitId[];
    readonly note: string | null;
  };
  readonly recall: { readonly reason: string };
  readonly accept: object;
  readonly return: { readonly reason: string };
  readonly designate: { readonly handler: AccountId };
  readonly contact: {
    readonly contactedAt: Instant;
    readonly means: ContactMeans;
    readonly person: string;
    readonly outcome: string;
  };
  readonly supplement: { readonly text: string } & Attaching;
  readonly withdraw: { readonly reason: string | null };
  readonly draft: { readonly text: string } & Attaching;
  readonly sendBack: { readonly reason: string };
  readonly release: {
    readonly answer: string | null;
    readonly contactWaiver: string | null;
    readonly latenessReason: string | null;
  } & Attaching;
  readonly report: { readonly text: string };
  readonly urge: { readonly text: string };
  readonly replyToUrge: { readonly text: string };
}

export type CommandInput = {
  [Name in keyof CommandInputs]: { readonly type: Name } & CommandInputs[Name];
}[keyof CommandInputs];
