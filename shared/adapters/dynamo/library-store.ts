import type { Library } from '../../app/policy-ports.ts';
import type { Page, PageRequest } from '../../app/ports.ts';
import type { LibraryFacet } from '../../domain/policy/library.ts';
import { readLibraryEntry } from './library-items.ts';
import { libraryFacetKey, libraryKey, libraryRecentKey, libraryWindowsKey } from './library-keys.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryTable } from './query.ts';
import type { Attributes } from './stored-item.ts';

const eventually = { consistent: false } as const;

/** The lists of the public library in the one table. */
export function dynamoLibrary(table: Table): Library {
  return {
    async list(facets, page) {
      const skPrefix = libraryKey.prefix.sk;
      const partitions = facets?.map(partitionOf) ?? [libraryKey.pattern.pk];
      const pages = await Promise.all(
        partitions.map(async (pk) =>
          queryTable(table, { pk, skPrefix, order: 'descending', ...eventually }, page),
        ),
      );
      return mapPage(merged(pages, page, skPrefix), readLibraryEntry);
    },

    async closingFrom(on, { limit, after }) {
      const { pattern, prefix } = libraryWindowsKey;
      const stretch = { pk: pattern.pk, skPrefix: prefix.sk, order: 'ascending', ...eventually } as const;
      // Every key of that day continues it, and so lies behind it.
      return mapPage(await queryTable(table, stretch, { limit, after: after ?? on }), readLibraryEntry);
    },

    async recent(limit) {
      const { pattern, prefix } = libraryRecentKey;
      const stretch = { pk: pattern.pk, skPrefix: prefix.sk, order: 'descending', ...eventually } as const;
      const page = await queryTable(table, stretch, { limit, after: undefined });
      return page.items.map((item) => readLibraryEntry(item));
    },
  };
}

function partitionOf({ by, code }: LibraryFacet): string {
  return `${libraryFacetKey.prefix.pk}${by}#${code}`;
}

/** One page of several lists that are in the same order, the latest first; a policy stands in one of them. */
function merged(
  pages: readonly Page<Attributes>[],
  { limit }: PageRequest,
  skPrefix: string,
): Page<Attributes> {
  const [only] = pages;
  if (only !== undefined && pages.length === 1) return only;
  const all = pages.flatMap(({ items }) => items);
  const items = all.toSorted((a, b) => (sortOf(a) < sortOf(b) ? 1 : -1)).slice(0, limit);
  const last = items.at(-1);
  const more = all.length > items.length || pages.some(({ next }) => next !== undefined);
  return { items, next: more && last !== undefined ? sortOf(last).slice(skPrefix.length) : undefined };
}

function sortOf(item: Attributes): string {
  return String(item['sk']);
}
