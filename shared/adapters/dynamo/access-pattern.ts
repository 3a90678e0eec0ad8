import type { KeyScheme } from './key-scheme.ts';
import type { IndexName } from './table.ts';

type Request = 'BatchGetItem' | 'GetItem' | 'PutItem' | 'Query' | 'TransactWriteItems' | 'UpdateItem';

/** A question that the table answers, or a write that it takes. */
export interface AccessPattern {
  readonly id: string;
  readonly question: string;
  /** The index that answers; null for the table itself. */
  readonly index: IndexName | null;
  readonly keys: string;
  /** In which order a list comes; null where there is no list. */
  readonly order: string | null;
  /** How many entries a page has unless asked otherwise; null where nothing is paged. */
  readonly pageSize: number | null;
  /** In which requests, and how many capacity units they take, for a full page and letters like the samples. */
  readonly cost: { readonly requests: readonly Request[]; readonly units: number };
}

/** A pattern without a list. */
export const single = { index: null, order: null, pageSize: null } as const;

/** How many entries a page has unless asked otherwise. */
export const usualPage = 20;

type Keys = Pick<KeyScheme<never>, 'pattern' | 'prefix'>;

/** The keys of single items, as the documents show them. */
export function keysOf(...schemes: readonly Keys[]): string {
  return schemes.map(({ pattern: { pk, sk } }) => `${pk} / ${sk}`).join(', ');
}

/** The keys of all items in a partition that begin alike, as the documents show them. */
export function stretchOf({ pattern, prefix }: Keys): string {
  return `${pattern.pk} / ${prefix.sk}…`;
}
