import type { CaseCard } from '../domain/case/case-card.ts';
import type { Rules } from '../domain/deadline/city-rules.ts';
import type { AccountId, UnitId } from '../domain/directory/ids.ts';
import type { Unit } from '../domain/directory/unit.ts';
import type { LateCase } from '../domain/message/city-lateness.ts';
import { type DigestDay, lineOf, listOf } from '../domain/message/digest-day.ts';
import type { DigestEntry, DigestReader } from '../domain/message/make-digests.ts';
import { inCharge } from '../domain/message/notice-targets.ts';
import type { Instant } from '../domain/time/instant.ts';
import { everyItem } from './every-item.ts';
import { peopleTold, type Told } from './people-told.ts';
import type { CaseReader, Directory } from './ports.ts';
import { walkUnits } from './walk-units.ts';

export interface GatherDeps {
  readonly cases: Pick<CaseReader, 'dueBy' | 'offeredTo'>;
  readonly directory: Directory;
  readonly hub: UnitId;
}

/** What awaits the city on a day. */
export interface Gathered {
  readonly units: number;
  readonly entries: readonly DigestEntry[];
  readonly late: readonly LateCase[];
}

/**
 * Asks unit by unit what is due by then and what is not accepted: what is open and due later is never read. Read are those in
 * charge of the unit, or of the nearest one above it that has somebody, and the handlers of its cases.
 */
export async function gatherDigests(deps: GatherDeps, rules: Rules, day: DigestDay): Promise<Gathered> {
  const entries: DigestEntry[] = [];
  const late: LateCase[] = [];
  const units = await walkUnits(deps.directory, deps.hub, async ({ unit, top }) => {
    const [due, offered] = await Promise.all([
      everyItem(async (page) => deps.cases.dueBy(unit.id, day.dueBefore, page)),
      everyItem(async (page) => deps.cases.offeredTo(unit.id, page)),
    ]);
    const readersOf = await readersIn(deps.directory, unit, [...due, ...offered], day.at);
    const listed = [
      ...due.map((card) => ({ list: listOf(day, card.dueOn), card })),
      ...offered.map((card) => ({ list: 'unaccepted', card }) as const),
    ];
    for (const { list, card } of listed) {
      if (list === undefined) continue;
      const line = lineOf(rules, day, card, unit.name);
      entries.push({ list, line, readers: readersOf(card) });
      if (list === 'late') late.push({ line, top });
    }
  });
  return { units, entries, late };
}

/** Who reads of each of these cases of a unit; nobody is looked up where there are none. */
async function readersIn(
  directory: Directory,
  { id: unitId }: Unit,
  cards: readonly CaseCard[],
  at: Instant,
): Promise<(card: CaseCard) => readonly DigestReader[]> {
  if (cards.length === 0) return () => [];
  const roles = inCharge;
  const heads = (await peopleTold(directory, { kind: 'staff', unitId, roles, orAbove: true }, at)).flatMap(
    readerOf,
  );
  const handlers = new Map<AccountId, readonly DigestReader[]>();
  for (const accountId of new Set(cards.flatMap(({ handler }) => handler ?? []))) {
    const told = await peopleTold(directory, { kind: 'person', accountId, unitId }, at);
    handlers.set(accountId, told.flatMap(readerOf));
  }
  return ({ handler }) => [...heads, ...((handler && handlers.get(handler)) ?? [])];
}

function readerOf({ account, capacity }: Told): readonly DigestReader[] {
  return capacity.kind === 'staff' ? [{ accountId: account.id, as: capacity.unitId }] : [];
}
