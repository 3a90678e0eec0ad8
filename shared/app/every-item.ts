import type { Page, PageRequest } from './ports.ts';

const pageSize = 100;

/** All items of a list that has an end in sight, page by page. */
export async function everyItem<Item>(
  list: (page: PageRequest) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page = await list({ limit: pageSize, after });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}
