import * as z from 'zod';

/** The primary key of an item. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** How an entity's identity makes its key, and back. */
export interface KeyScheme<Identity> {
  /** As the documents show it, such as `CASE#{caseId}`. */
  readonly pattern: ItemKey;
  /** What all its keys begin with. */
  readonly prefix: ItemKey;
  /** The key of that identity; throws on an identity that breaks its schema, which is a bug. */
  readonly keyOf: (identity: Identity) => ItemKey;
  /** The identity of a key; undefined when the key is not of this scheme. */
  readonly parse: (key: ItemKey) => Identity | undefined;
}

/** A part of a key: any text without the separator, so that no two identities share a key. */
export const KeyPart = z.string().regex(/^[^#]+$/, 'text without #');

const placeholder = /\{(\w+)\}/g;

/** The scheme of two patterns whose placeholders are the properties of `identity`, each encoded as text without `#`. */
export function keyScheme<Identity>(
  pk: string,
  sk: string,
  identity: z.ZodType<Identity, Readonly<Record<string, string>>>,
): KeyScheme<Identity> {
  const patterns = [pk, sk].map((pattern) => new RegExp(`^${pattern.replace(placeholder, '(?<$1>[^#]+)')}$`));
  return {
    pattern: { pk, sk },
    prefix: { pk: beforePlaceholders(pk), sk: beforePlaceholders(sk) },
    keyOf(value) {
      const parts = z.encode(identity, value);
      const fill = (pattern: string): string =>
        pattern.replace(placeholder, (_, name: string) => KeyPart.parse(parts[name]));
      return { pk: fill(pk), sk: fill(sk) };
    },
    parse(key) {
      const [inPartition, inSort] = [key.pk, key.sk].map((text, index) => patterns[index]?.exec(text));
      if (!inPartition || !inSort) return undefined;
      const parsed = identity.safeParse({ ...inPartition.groups, ...inSort.groups });
      return parsed.success ? parsed.data : undefined;
    },
  };
}

function beforePlaceholders(pattern: string): string {
  return pattern.split('{', 1).join('');
}
