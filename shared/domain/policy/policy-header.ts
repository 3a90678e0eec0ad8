import * as z from 'zod';
import { AttachedFile } from '../attachment/attachment.ts';
import { AccountId, UnitId } from '../directory/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { PolicyFacets } from './facets.ts';
import { PolicyContent, PolicyId, PolicyStatus, PolicyVersion } from './policy.ts';

/** So many of those who wrote on a draft are remembered, the latest last. */
export const rememberedWriters = 20;

const content = PolicyContent.unwrap().shape;

/** The units whose editors and approvers a policy is: those that issue its latest content, beside the hub. */
const units = z.array(UnitId).max(10).readonly();

/** The next version, while it is being made. */
export const PolicyDraft = z
  .strictObject({
    stage: z.enum(['draft', 'proposed', 'approved']),
    /** Who has written on it since the last version; none of them approves it. */
    writtenBy: z.array(AccountId).min(1).max(rememberedWriters).readonly(),
    /** Who proposed it last; does not approve it either. */
    proposedBy: AccountId.nullable(),
    approvedBy: AccountId.nullable(),
    /** The minute at which it will be published; null unless it is approved for one. */
    publishesAt: Instant.nullable(),
    /** Why it was sent back last. */
    sentBackFor: z.string().nullable(),
    /** What the policy is called by the version that it amends, and whose it is; null where it is the first. */
    amends: z
      .strictObject({ title: content.title, documentNumber: content.documentNumber, units })
      .readonly()
      .nullable(),
  })
  .readonly();
export type PolicyDraft = z.infer<typeof PolicyDraft>;

const file = AttachedFile.unwrap().shape;

/** A file of a policy. Policies are public, so its name is no personal data. */
export const PolicyFile = z
  .strictObject({
    id: file.id,
    name: z.string().min(1).max(260),
    contentType: file.contentType,
    bytes: file.bytes,
    sha256: file.sha256,
  })
  .readonly();
export type PolicyFile = z.infer<typeof PolicyFile>;

/** A content with the files that it names. */
export const FiledContent = z
  .strictObject({ content: PolicyContent, files: z.array(PolicyFile).max(10).readonly() })
  .readonly();
export type FiledContent = z.infer<typeof FiledContent>;

/** A policy (政策) as it stands, without what it says: that is with its draft and its versions. */
export const PolicyHeader = z
  .strictObject({
    id: PolicyId,
    /** Counts the changes of the policy; its ETag. */
    revision: z.int().min(1),
    status: PolicyStatus,
    /** Of the latest content, drafted or published. */
    title: content.title,
    documentNumber: content.documentNumber,
    units,
    /** The latest published version; null before the first. */
    version: PolicyVersion.nullable(),
    firstPublishedAt: Instant.nullable(),
    /** When the latest version was published. */
    publishedAt: Instant.nullable(),
    /** Of the latest version: the last day on which it is in force, null until further notice. */
    validUntil: CivilDate.nullable(),
    /** Of the latest version; null before the first. */
    facets: PolicyFacets.nullable(),
    /** Of the latest version: the last day of its last window; null where there is none. */
    windowsEndOn: CivilDate.nullable(),
    draft: PolicyDraft.nullable(),
    /** When it was withdrawn, expired or discarded, and why it was withdrawn. */
    ended: z.strictObject({ at: Instant, reason: z.string().nullable() }).readonly().nullable(),
  })
  .readonly();
export type PolicyHeader = z.infer<typeof PolicyHeader>;

/** What was published; never changed afterwards. */
export const PublishedVersion = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    publishedAt: Instant,
    ...FiledContent.unwrap().shape,
  })
  .readonly();
export type PublishedVersion = z.infer<typeof PublishedVersion>;

/** What matching needs of a policy in force: whom its latest version is for, and until when. */
export const PolicyInForce = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    publishedAt: Instant,
    validUntil: CivilDate.nullable(),
    facets: PolicyFacets,
    criteria: content.criteria,
    programmes: z
      .array(content.programmes.unwrap().element.unwrap().pick({ id: true, delivery: true, windows: true }))
      .readonly(),
  })
  .readonly();
export type PolicyInForce = z.infer<typeof PolicyInForce>;
