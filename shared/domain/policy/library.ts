import * as z from 'zod';
import { UnitId } from '../directory/ids.ts';
import { sectionOf } from '../profile/industry-sections.ts';
import { Instant } from '../time/instant.ts';
import { PolicyContent, PolicyId, PolicyVersion, Programme, Topic } from './policy.ts';
import type { PolicyFacets } from './facets.ts';

const content = PolicyContent.unwrap().shape;

/** A policy as the public library (政策库) lists it: its latest version. */
export const LibraryEntry = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    title: content.title,
    documentNumber: content.documentNumber,
    issuers: content.issuers,
    issuedOn: content.issuedOn,
    validUntil: content.validUntil,
    topics: content.topics,
    summary: content.summary,
    windows: Programme.unwrap().shape.windows.unwrap().max(240).min(0).readonly(),
    firstPublishedAt: Instant,
    publishedAt: Instant,
    /** When it was withdrawn or expired; null while it is in force. */
    endedAt: Instant.nullable(),
    status: z.enum(['published', 'withdrawn', 'expired']),
  })
  .readonly();
export type LibraryEntry = z.infer<typeof LibraryEntry>;

/** The sections (门类) of GB/T 4754, by which the library is searched. */
export const IndustrySection = z.string().regex(/^[A-T]$/, 'a letter A to T');

/** By what the library lists policies beside all of them. */
export const LibraryFacet = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('topic'), code: Topic }).readonly(),
  /** A section, or `ALL`: what is for every industry. */
  z
    .strictObject({ by: z.literal('industry'), code: z.union([IndustrySection, z.literal('ALL')]) })
    .readonly(),
  /** A county or a development zone, or `ALL`: what is for the whole city. */
  z.strictObject({ by: z.literal('region'), code: z.string().min(1).max(20) }).readonly(),
  z.strictObject({ by: z.literal('department'), code: UnitId }).readonly(),
]);
export type LibraryFacet = z.infer<typeof LibraryFacet>;

/** A policy that names more than so many is listed with those that are for all. */
const mostNamed = 8;

/** The lists of the library in which a policy of these facets stands. */
export function libraryFacets(facets: PolicyFacets): readonly LibraryFacet[] {
  const sections = new Set(facets.industries.map((code) => sectionOf(code)));
  const industries = named([...sections].filter((section) => section !== undefined));
  const wholeCity = facets.regions.some((code) => /^\d{4}00$/.test(code));
  const regions = wholeCity ? ['ALL'] : named(facets.regions);
  return [
    ...facets.topics.map((code) => ({ by: 'topic' as const, code })),
    ...industries.map((code) => ({ by: 'industry' as const, code })),
    ...regions.map((code) => ({ by: 'region' as const, code })),
    ...facets.departments.map((code) => ({ by: 'department' as const, code })),
  ];
}

function named(codes: readonly string[]): readonly string[] {
  return codes.length === 0 || codes.length > mostNamed ? ['ALL'] : codes;
}
