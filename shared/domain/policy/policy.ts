import * as z from 'zod';
import { AttachmentId } from '../attachment/attachment.ts';
import { UnitId } from '../directory/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Criteria } from './criteria.ts';
import { DocumentNumber } from './document-number.ts';

/** Identifies a policy (政策) through all its versions. */
export const PolicyId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'a ULID: 26 characters of Crockford base 32')
  .brand<'PolicyId'>();
export type PolicyId = z.infer<typeof PolicyId>;

/** Counts what was published of a policy: 1, then one more for each amendment. */
export const PolicyVersion = z.int().min(1).max(9999);
export type PolicyVersion = z.infer<typeof PolicyVersion>;

export const ProgrammeId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'small letters, digits and hyphens, at most 32')
  .brand<'ProgrammeId'>();
export type ProgrammeId = z.infer<typeof ProgrammeId>;

/** What one can apply for under a policy (申报项目), and when (申报期). Both days of a window belong to it. */
export const Programme = z
  .strictObject({
    id: ProgrammeId,
    name: z.string().min(1).max(120),
    /** `noApplication`: paid without being asked for (免申即享). */
    delivery: z.enum(['apply', 'noApplication']),
    windows: z
      .array(z.strictObject({ opensOn: CivilDate, closesOn: CivilDate }).readonly())
      .min(1)
      .max(12)
      .readonly(),
    documents: z.array(z.string().min(1).max(120)).max(30).readonly(),
    benefit: z.string().max(500),
  })
  .readonly();
export type Programme = z.infer<typeof Programme>;

/** What a policy is about, in a word or two (主题); `#` would end a part of a key. */
export const Topic = z
  .string()
  .min(1)
  .max(20)
  .regex(/^[^#]+$/, 'text without #')
  .brand<'Topic'>();
export type Topic = z.infer<typeof Topic>;

/** An authority that issues a policy; the first one answers questions, by its unit where it has one here. */
const Issuer = z.strictObject({ name: z.string().min(1).max(60), unitId: UnitId.nullable() }).readonly();

/** What a policy says; each version is kept whole. */
export const PolicyContent = z
  .strictObject({
    title: z.string().min(1).max(200),
    /** 发文字号, such as 泉工信规〔2026〕1号. */
    documentNumber: DocumentNumber,
    issuers: z.array(Issuer).min(1).max(8).readonly(),
    issuedOn: CivilDate,
    /** The last day on which it is in force; null: until further notice. */
    validUntil: CivilDate.nullable(),
    topics: z.array(Topic).min(1).max(8).readonly(),
    summary: z.string().min(1).max(1000),
    text: z.string().max(30_000),
    criteria: Criteria,
    programmes: z.array(Programme).max(20).readonly(),
    attachments: z.array(AttachmentId).max(10).readonly(),
  })
  .readonly();
export type PolicyContent = z.infer<typeof PolicyContent>;

/**
 * `draft`: being written; `proposed`: awaits another person; `approved`: will be published, at once or at a set minute;
 * `published`: in force as its latest version; `withdrawn` and `expired`: over; `discarded`: given up before anything of it was published.
 * While a published policy is being amended it stays published.
 */
export const PolicyStatus = z.enum([
  'draft',
  'proposed',
  'approved',
  'published',
  'withdrawn',
  'expired',
  'discarded',
]);
export type PolicyStatus = z.infer<typeof PolicyStatus>;
