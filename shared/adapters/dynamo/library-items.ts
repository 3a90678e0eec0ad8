import { libraryFacets, LibraryEntry } from '../../domain/policy/library.ts';
import type { PolicyHeader, PublishedVersion } from '../../domain/policy/policy-header.ts';
import { windowsOf } from '../../domain/policy/windows.ts';
import type { ItemKey } from './key-scheme.ts';
import { libraryFacetKey, libraryKey, libraryRecentKey, libraryWindowsKey } from './library-keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** The copies of a policy in the lists of the public library; none of one that was never published. */
export function libraryItems(
  header: PolicyHeader,
  version: PublishedVersion | undefined,
): readonly StoredItem[] {
  if (version === undefined) return [];
  const entry = entryOf(header, version);
  return libraryKeys(header).map((key) => ({ ...key, entity: 'libraryEntry', ...entry }));
}

/** Where they lie: in every list while it is in force, and in that of the feed ever after. */
export function libraryKeys(header: PolicyHeader): readonly ItemKey[] {
  const { id: policyId, status, facets, firstPublishedAt, publishedAt, windowsEndOn, ended } = header;
  if (firstPublishedAt === null || publishedAt === null || facets === null) return [];
  const recent = libraryRecentKey.keyOf({ changedAt: ended?.at ?? publishedAt, policyId });
  if (status !== 'published') return [recent];
  const at = { firstPublishedAt, policyId };
  return [
    recent,
    libraryKey.keyOf(at),
    ...libraryFacets(facets).map((facet) => libraryFacetKey.keyOf({ ...facet, ...at })),
    ...(windowsEndOn === null ? [] : [libraryWindowsKey.keyOf({ endOn: windowsEndOn, policyId })]),
  ];
}

/** The entry of an item. Throws BadItem. */
export function readLibraryEntry(item: Attributes): LibraryEntry {
  return readItem('libraryEntry', LibraryEntry, item);
}

function entryOf(
  { firstPublishedAt, status, ended }: PolicyHeader,
  { policyId, version, publishedAt, content }: PublishedVersion,
): LibraryEntry {
  const { title, documentNumber, issuers, issuedOn, validUntil, topics, summary } = content;
  return LibraryEntry.parse({
    policyId,
    version,
    title,
    documentNumber,
    issuers,
    issuedOn,
    validUntil,
    topics,
    summary,
    windows: windowsOf(content),
    firstPublishedAt,
    publishedAt,
    endedAt: ended?.at ?? null,
    status,
  });
}
