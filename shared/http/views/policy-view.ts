import * as z from 'zod';
import { Interpretation } from '../../domain/policy/interpretation.ts';
import { AudienceWarning } from '../../domain/policy/audience-warning.ts';
import { LibraryEntry } from '../../domain/policy/library.ts';
import { PolicyContent } from '../../domain/policy/policy.ts';
import { PolicyChange } from '../../domain/policy/policy-change.ts';
import { PolicyFile, PolicyHeader } from '../../domain/policy/policy-header.ts';
import { PolicyStanding } from '../../domain/policy/policy-standing.ts';
import { Instant } from '../../domain/time/instant.ts';

const header = PolicyHeader.unwrap().shape;
const FileView = PolicyFile.unwrap()
  .pick({ id: true, name: true, contentType: true, bytes: true })
  .readonly()
  .meta({ id: 'PolicyFile' });
const ContentView = PolicyContent.meta({ id: 'PolicyContent' });

const FieldChangeView = z
  .strictObject({
    field: z.string(),
    before: z.unknown().meta({ description: '修订前；null 为原来没有 · Null where it is new' }),
    after: z.unknown().meta({ description: '修订后；null 为删去 · Null where it is gone' }),
  })
  .readonly()
  .meta({ id: 'FieldChange' });

/** What a version, or the draft of one, says. */
const written = {
  content: ContentView,
  files: z.array(FileView).readonly(),
  changes: z
    .array(FieldChangeView)
    .readonly()
    .meta({ description: '与前一版本的差异 · What differs from the version before' }),
};

/** A policy as its makers see it, without what it says. */
export const PolicyCardView = z
  .strictObject({
    ...header,
    standing: PolicyStanding,
    warnings: z.array(AudienceWarning).max(2).readonly().optional().meta({
      description:
        '起草、修改、修订、提交时提示：没有企业符合，或超过半数企业符合；大城市按抽样 · Told to who drafts, changes, amends or proposes: nobody meets the criteria, or more than half of all do; in a big city by a sample',
    }),
  })
  .readonly()
  .meta({ id: 'PolicyCard' });
export type PolicyCardView = z.input<typeof PolicyCardView>;

/** A policy as its makers see it. */
export const PolicyView = z
  .strictObject({
    ...PolicyCardView.unwrap().shape,
    drafted: z.strictObject(written).readonly().nullable(),
    published: z.strictObject(written).readonly().nullable(),
    interpretation: Interpretation.meta({ id: 'Interpretation' }).nullable(),
  })
  .readonly()
  .meta({ id: 'Policy' });
export type PolicyView = z.input<typeof PolicyView>;

export const PolicyListView = z
  .strictObject({ items: z.array(PolicyCardView).readonly() })
  .readonly()
  .meta({ id: 'PolicyList' });

export const PolicyChangeListView = z
  .strictObject({ items: z.array(PolicyChange.meta({ id: 'PolicyChange' })).readonly() })
  .readonly()
  .meta({ id: 'PolicyChangeList' });

/** A page of the library. */
export const LibraryView = z
  .strictObject({ items: z.array(LibraryEntry.meta({ id: 'LibraryEntry' })).readonly() })
  .readonly()
  .meta({ id: 'Library' });

const Explained = Interpretation.unwrap().omit({ by: true }).readonly().meta({ id: 'PublicInterpretation' });

/** A version of a policy as everybody may read it. */
export const LibraryPolicyView = z
  .strictObject({
    policyId: header.id,
    status: LibraryEntry.unwrap().shape.status,
    version: LibraryEntry.unwrap().shape.version,
    latestVersion: LibraryEntry.unwrap().shape.version,
    firstPublishedAt: Instant,
    publishedAt: Instant,
    ended: header.ended,
    ...written,
    interpretation: Explained.nullable(),
  })
  .readonly()
  .meta({ id: 'LibraryPolicy' });
export type LibraryPolicyView = z.input<typeof LibraryPolicyView>;

export const PolicyFileLinkView = z
  .strictObject({ url: z.url(), expiresAt: Instant })
  .readonly()
  .meta({ id: 'PolicyFileLink' });
