import type { AttachmentRefusal } from '../domain/attachment/upload.ts';
import type { CalendarRefusal } from '../domain/calendar/calendar-refusals.ts';
import type { PersonsRefusal } from '../domain/case/refusals.ts';
import type { DirectoryRefusal } from '../domain/directory/refusals.ts';
import type { CodeNotAdmitted } from '../domain/directory/unclaimed-enterprise.ts';
import type { PolicyProblem } from '../domain/policy/policy-refusals.ts';
import type { FieldFault } from './field-fault.ts';
import type { WebhookProblemTag } from './webhook-problem-types.ts';

type DetailedCaseTag = Extract<
  PersonsRefusal,
  { readonly field: string } | { readonly command: string }
>['tag'];

type DetailedPolicyProblem = Extract<
  PolicyProblem,
  { readonly field: string } | { readonly standing: string }
>;

type DetailedDirectoryRefusal = Extract<DirectoryRefusal, { readonly rule: string }>;

/** Problems that need no more than their name. */
type PlainTag =
  | Exclude<PersonsRefusal['tag'], DetailedCaseTag>
  | CalendarRefusal['tag']
  | Exclude<PolicyProblem['tag'], DetailedPolicyProblem['tag']>
  | 'enterpriseUnknown'
  | 'policyUnknown'
  | WebhookProblemTag
  | 'programmeUnknown'
  | 'mailsNotPaused'
  | Exclude<DirectoryRefusal['tag'], DetailedDirectoryRefusal['tag']>
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'noRoute'
  | 'bodyTooLarge'
  | 'unsupportedMediaType'
  | 'invalidJson'
  | 'idempotencyKeyRequired'
  | 'ifMatchRequired'
  | 'ifMatchMalformed'
  | 'keyReused'
  | 'busy'
  | 'internal';

/**
 * Everything that a request can be answered with but success. Each tag is one entry of the catalogue (problem-types.ts). The
 * refusals of the use cases are problems as they are, so that a new one does not compile before it has an entry.
 */
export type Problem =
  | PersonsRefusal
  | AttachmentRefusal
  | DetailedPolicyProblem
  | DetailedDirectoryRefusal
  | CodeNotAdmitted
  | { readonly tag: 'invalidRequest'; readonly faults: readonly FieldFault[] }
  | { readonly tag: 'stale'; readonly acts: number }
  | { readonly tag: 'tooManyLetters' | 'tooManyTestMails'; readonly retryAfterSeconds: number }
  | { readonly tag: PlainTag };
export type ProblemTag = Problem['tag'];
