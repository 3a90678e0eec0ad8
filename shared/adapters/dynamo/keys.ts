import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { IdempotencyKey } from '../../app/ports.ts';
import { AttachmentId } from '../../domain/attachment/attachment.ts';
import { CaseId, CaseNumber } from '../../domain/case/case-id.ts';
import { TextRef } from '../../domain/case/text-ref.ts';
import { AddressesTrace, CaseTrace } from '../../domain/case/trace.ts';
import { CityRole } from '../../domain/directory/account.ts';
import { ClaimId } from '../../domain/directory/claim.ts';
import { CreditCode } from '../../domain/enterprise/credit-code.ts';
import { InvitationId } from '../../domain/directory/invitation.ts';
import { AccountId, EnterpriseId, UnitId } from '../../domain/directory/ids.ts';
import { AddressId } from '../../domain/mailing/address-id.ts';
import { InboxItemId } from '../../domain/message/inbox-item.ts';
import type { MailId } from '../../domain/message/mail.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';
import { Instant } from '../../domain/time/instant.ts';
import { type ItemKey, KeyPart, keyScheme } from './key-scheme.ts';

/** A commit's version as text that orders as the number does. */
const Version = z.codec(z.string().regex(/^\d{8}$/), z.int().min(1).max(99_999_999), {
  decode: Number,
  encode: (version) => String(version).padStart(8, '0'),
});
/** Four digits, as the years of notices have. */
const Year = z.codec(z.string().regex(/^\d{4}$/), z.int().min(1000).max(9999), {
  decode: Number,
  encode: String,
});
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'YYYY-MM');
const TextId = TextRef.unwrap().shape.id;
const EventIndex = z.string().regex(/^\d$/);
const Digest = z.string().regex(/^[0-9a-f]{64}$/);

// Within a case's partition the header comes before its texts and after its commits, so that what a reader of the case
// needs is one stretch, and the history another.
export const commitKey = keyScheme(
  'CASE#{caseId}',
  'COMMIT#{version}',
  z.object({ caseId: CaseId, version: Version }),
);
export const headerKey = keyScheme('CASE#{caseId}', 'HEADER', z.object({ caseId: CaseId }));
export const textKey = keyScheme(
  'CASE#{caseId}',
  'TEXT#{textId}',
  z.object({ caseId: CaseId, textId: TextId }),
);

/** Claims a case number (办件编号) for one case. */
export const numberKey = keyScheme('NUMBER#{number}', 'NUMBER', z.object({ number: CaseNumber }));

/** How many letters a person or an enterprise has handed in within one window of time. */
export const letterCountKey = keyScheme(
  'LETTERS#{kind}#{writerId}',
  'FROM#{startsAt}',
  z.object({
    kind: z.enum(['person', 'enterprise']),
    writerId: z.union([AccountId, EnterpriseId]),
    startsAt: Instant,
  }),
);

/** That somebody has read a case, beside the other traces of the case; apart from the case itself, which all its readers read. */
export const traceKey = keyScheme(
  'TRACES#{caseId}',
  'TRACE#{at}#{accountId}#{read}',
  CaseTrace.unwrap().omit({ as: true, actingFor: true }),
);
/** That somebody has read the addresses to which no mail goes, beside the other times. */
export const addressesTraceKey = keyScheme(
  'TRACES#ADDRESSES',
  'TRACE#{at}#{accountId}',
  AddressesTrace.unwrap().omit({ read: true }),
);

/** An idempotency record; `digest` by idempotencyDigest(). */
export const idempotencyKey = keyScheme('IDEMPOTENCY#{digest}', 'IDEMPOTENCY', z.object({ digest: Digest }));

export const unitKey = keyScheme('UNIT#{unitId}', 'UNIT', z.object({ unitId: UnitId }));
export const unitMemberKey = keyScheme(
  'UNIT#{unitId}',
  'MEMBER#{accountId}',
  z.object({ unitId: UnitId, accountId: AccountId }),
);
/** Who holds a role that concerns the whole city. */
export const roleMemberKey = keyScheme(
  'ROLE#{role}',
  'MEMBER#{accountId}',
  z.object({ role: CityRole, accountId: AccountId }),
);
export const accountKey = keyScheme('ACCOUNT#{accountId}', 'ACCOUNT', z.object({ accountId: AccountId }));
export const enterpriseKey = keyScheme(
  'ENTERPRISE#{enterpriseId}',
  'ENTERPRISE',
  z.object({ enterpriseId: EnterpriseId }),
);
export const profileKey = keyScheme(
  'ENTERPRISE#{enterpriseId}',
  'PROFILE',
  z.object({ enterpriseId: EnterpriseId }),
);
export const enterpriseMemberKey = keyScheme(
  'ENTERPRISE#{enterpriseId}',
  'MEMBER#{accountId}',
  z.object({ enterpriseId: EnterpriseId, accountId: AccountId }),
);
/** An invitation, beside the others of its enterprise. */
export const invitationKey = keyScheme(
  'ENTERPRISE#{enterpriseId}',
  'INVITATION#{invitationId}',
  z.object({ enterpriseId: EnterpriseId, invitationId: InvitationId }),
);
/** Holds a credit code for one enterprise. */
export const creditCodeKey = keyScheme('CREDIT_CODE#{code}', 'CREDIT_CODE', z.object({ code: CreditCode }));

/** That somebody's claim on the code awaits the hub. */
export const claimantKey = keyScheme(
  'CREDIT_CODE#{code}',
  'CLAIMANT#{accountId}',
  z.object({ code: CreditCode, accountId: AccountId }),
);
export const claimKey = keyScheme('CLAIM#{claimId}', 'CLAIM', z.object({ claimId: ClaimId }));
/** A copy of a claim while it awaits the hub, beside the others that do. */
export const pendingClaimKey = keyScheme('CLAIMS', 'PENDING#{claimId}', z.object({ claimId: ClaimId }));

/** The record of a change of the directory, beside the others of its month. */
export const directoryChangeKey = keyScheme(
  'DIRECTORY_CHANGES#{month}',
  'CHANGE#{changeId}',
  z.object({ month: Month, changeId: z.ulid() }),
);

/** An upload that somebody has announced, apart from the account itself: nobody reads them together. */
export const uploadKey = keyScheme(
  'UPLOADS#{accountId}',
  'UPLOAD#{uploadId}',
  z.object({ accountId: AccountId, uploadId: AttachmentId }),
);

/** An item of somebody's inbox (工作台); read backwards, the newest comes first. */
export const inboxKey = keyScheme(
  'ACCOUNT#{accountId}',
  'INBOX#{itemId}',
  z.object({ accountId: AccountId, itemId: InboxItemId }),
);
const MailIdentity = z.object({ caseId: CaseId, version: Version, event: EventIndex, accountId: AccountId });
/** A mail that tells of an event, beside the others of its case in the order of events. */
export const mailKey = keyScheme('MAILS#{caseId}', 'MAIL#{version}#{event}#{accountId}', MailIdentity);
const DigestIdentity = z.object({ on: CivilDate, accountId: AccountId });
/** A person's digest, beside the others of its day. */
export const digestMailKey = keyScheme('MAILS#DIGEST#{on}', 'MAIL#{accountId}', DigestIdentity);
const ChangeMailIdentity = z.object({ changeId: z.ulid(), recipient: z.union([AccountId, InvitationId]) });
/** A mail that tells a person of a change of the directory, or brings an invitation to an address. */
export const changeMailKey = keyScheme('MAILS#CHANGE#{changeId}', 'MAIL#{recipient}', ChangeMailIdentity);
/** What is known of an address, whose id is by addressDigest(), so that the key gives no address away. */
export const addressKey = keyScheme('ADDRESS#{id}', 'STANDING', z.object({ id: AddressId }));
/** That a consumer has handled an event, so that its second delivery has no effect. */
export const markerKey = keyScheme(
  'EVENT#{eventId}',
  'HANDLED#{consumer}',
  z.object({ eventId: KeyPart, consumer: KeyPart }),
);

// All of the working calendar lies in one partition, which few write and functions read every half minute at most.
export const calendarHeadKey = keyScheme('CALENDAR', 'HEAD', z.object({}));
export const adoptedNoticeKey = keyScheme(
  'CALENDAR',
  'NOTICE#{year}#{version}',
  z.object({ year: Year, version: Version }),
);
/** The latest proposal for a year. */
export const proposalKey = keyScheme('CALENDAR', 'PROPOSAL#{year}', z.object({ year: Year }));
/** The work that the latest notice has brought. */
export const recountKey = keyScheme('CALENDAR', 'RECOUNT', z.object({}));

/** SHA-256 of person, route and key, hexadecimal: of bounded length whatever the client sends as key. */
export function idempotencyDigest({ accountId, route, key }: IdempotencyKey): string {
  return sha256(JSON.stringify([accountId, route, key]));
}

/** SHA-256 of the address in lower case, hexadecimal: providers report bounces in any spelling. */
export function addressDigest(address: string): AddressId {
  return AddressId.parse(sha256(address.toLowerCase()));
}

/** The key of a mail, which its id says whatever it is about. */
export function keyOfMail(mailId: MailId): ItemKey {
  const [first, ...rest] = mailId.split('_');
  if (first === 'DIGEST') {
    const [day = '', accountId] = rest;
    const on = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
    return digestMailKey.keyOf(DigestIdentity.parse({ on, accountId }));
  }
  if (first === 'CHANGE') {
    const [changeId, recipient] = rest;
    return changeMailKey.keyOf(ChangeMailIdentity.parse({ changeId, recipient }));
  }
  const [version, event, accountId] = rest;
  return mailKey.keyOf(
    MailIdentity.parse({ caseId: first, version: version?.padStart(8, '0'), event, accountId }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
