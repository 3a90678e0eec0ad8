import type { ItemKey } from './key-scheme.ts';
import type { Attributes } from './stored-item.ts';

/** Items that were found together, by their keys. */
export class FoundItems {
  readonly #items: ReadonlyMap<string, Attributes>;

  constructor(items: readonly Attributes[]) {
    this.#items = new Map(items.map((item) => [`${String(item['pk'])} ${String(item['sk'])}`, item]));
  }

  /** What `read` makes of the item; undefined when it was not found. */
  read<Value>({ pk, sk }: ItemKey, read: (item: Attributes) => Value): Value | undefined {
    const item = this.#items.get(`${pk} ${sk}`);
    return item === undefined ? undefined : read(item);
  }
}
