import * as z from 'zod';
import type { AttachmentRef } from '../attachment/attachment.ts';
import type { Principal } from '../directory/account.ts';
import type { EnterpriseId } from '../directory/ids.ts';
import type { Unit } from '../directory/unit.ts';
import type { PolicyRef } from '../policy/policy-ref.ts';
import type { Instant } from '../time/instant.ts';
import type { Actor } from './actor.ts';
import type { CaseId, CaseNumber } from './case-id.ts';
import type { CaseKind } from './case-kind.ts';
import type { Addressee, Channel, ContactMeans } from './case-words.ts';
import type { TextRef } from './text-ref.ts';

export const CommandName = z.enum([
  'submit',
  'reclassify',
  'reject',
  'dispatch',
  'recall',
  'accept',
  'return',
  'designate',
  'contact',
  'supplement',
  'withdraw',
  'draft',
  'sendBack',
  'release',
  'report',
  'urge',
  'replyToUrge',
  'tick',
]);
export type CommandName = z.infer<typeof CommandName>;

/** A letter as it is handed in by its writer, or by an office on the writer's behalf, with what the system adds: ids, the hub, the sealed texts. */
export interface Submission {
  readonly caseId: CaseId;
  readonly number: CaseNumber;
  readonly kind: CaseKind;
  readonly channel: Channel;
  readonly addressee: Addressee;
  readonly consentsToPublication: boolean;
  readonly enterpriseId: EnterpriseId;
  readonly by: Submitter;
  readonly hub: Unit;
  readonly subject: TextRef;
  readonly body: TextRef;
  /** Whom to call, where a platform passes it on. */
  readonly contact?: TextRef;
  readonly attachments?: readonly AttachmentRef[];
  /** The policy that it asks about; absent where it names none. */
  readonly consulted?: ConsultedPolicy | undefined;
}

/** A policy that a letter asks about, with the unit here of the authority that issued it first, where it has one. */
interface ConsultedPolicy {
  readonly ref: PolicyRef;
  readonly office: Unit | undefined;
}

/** Somebody who acts, and neither a platform nor the clock. */
export type Person = Extract<Actor, { kind: 'staff' | 'enterprise' }>;
/** Who hands a letter in. */
type Submitter = Exclude<Actor, { kind: 'system' }>;

/** Files that come with a text; absent where there are none. */
interface Attaching {
  readonly attachments?: readonly AttachmentRef[];
}

/** What each command carries beside its actor. Units and people come resolved from the directory; `undefined` = not there. */
export interface CommandPayloads {
  readonly reclassify: { readonly to: CaseKind; readonly reason: TextRef };
  readonly reject: { readonly reason: TextRef; readonly rightPath: TextRef };
  readonly dispatch: {
    readonly lead: Unit | undefined;
    readonly assisting: readonly (Unit | undefined)[];
    readonly note: TextRef | null;
  };
  readonly recall: { readonly reason: TextRef };
  readonly accept: object;
  readonly return: { readonly reason: TextRef };
  readonly designate: { readonly member: Principal | undefined };
  readonly contact: {
    readonly contactedAt: Instant;
    readonly means: ContactMeans;
    readonly person: TextRef;
    readonly outcome: TextRef;
  };
  readonly supplement: { readonly text: TextRef } & Attaching;
  readonly withdraw: { readonly reason: TextRef | null };
  readonly draft: { readonly text: TextRef } & Attaching;
  readonly sendBack: { readonly reason: TextRef };
  readonly release: {
    readonly answer: TextRef | null;
    readonly contactWaiver: TextRef | null;
    /** Why the answer comes late; needed when it does. */
    readonly latenessReason: TextRef | null;
    /** The actor is the unit's only person (RULES 8). */
    readonly soleMember: boolean;
  } & Attaching;
  readonly report: { readonly text: TextRef };
  readonly urge: { readonly text: TextRef };
  readonly replyToUrge: { readonly text: TextRef };
  readonly tick: object;
}

/** A command on a case that exists; the clock gives one, people all others. */
export type CaseCommand = {
  [Name in keyof CommandPayloads]: {
    readonly type: Name;
    readonly by: Name extends 'tick' ? Extract<Actor, { kind: 'system' }> : Person;
  } & CommandPayloads[Name];
}[keyof CommandPayloads];
/** One kind of command. */
export type CommandOf<Name extends CaseCommand['type']> = Extract<CaseCommand, { type: Name }>;
