import { dynamoTimerStore } from '../../shared/adapters/dynamo/timer-store.ts';
import { dynamoCaseReader } from '../../shared/adapters/dynamo/case-reader.ts';
import type { Page, PageRequest } from '../../shared/app/ports.ts';
import type { CaseId } from '../../shared/domain/case/case-id.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { units } from './case-world.ts';

/** The cases that are due, as the sweep asks for them: each shard of the index of timers up to `now`. */
export async function askedOfTimers(table: Table, now: Instant): Promise<readonly CaseId[]> {
  const timers = dynamoTimerStore(table);
  const found: CaseId[] = [];
  for (const shard of timers.shards) {
    found.push(...(await everyPage(100, async (page) => timers.due(shard, now, page))));
  }
  return found;
}

/** The alternative: every open case of the hub is read, and its limits compared with the clock. */
export async function evaluatedOneByOne(table: Table, now: Instant): Promise<readonly CaseId[]> {
  const reader = dynamoCaseReader(table);
  const open = await everyPage(1000, async (page) => reader.heldBy(units.hub.id, page));
  return open
    .filter(({ firstStepBy, lateAt }) => firstStepBy <= now || lateAt <= now)
    .map(({ caseId }) => caseId);
}

async function everyPage<Item>(
  limit: number,
  ask: (page: PageRequest) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page: Page<Item> = await ask({ limit, after });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}
