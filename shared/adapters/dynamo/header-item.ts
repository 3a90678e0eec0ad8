import * as z from 'zod';
import { cardOf, type CaseCard } from '../../domain/case/case-card.ts';
import { CaseFile } from '../../domain/case/case-file.ts';
import { isOpen } from '../../domain/case/case-words.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { Holding } from '../../domain/deadline/shares.ts';
import { topBelow } from '../../domain/directory/unit.ts';
import { headerKey } from './keys.ts';
import { timerKeys } from './timer-keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** What the indexes of cases carry of a header. */
const Listed = CaseFile.unwrap().pick({
  id: true,
  number: true,
  kind: true,
  status: true,
  enterpriseId: true,
  submittedBy: true,
  receivedAt: true,
  deadline: true,
  holder: true,
  assisting: true,
  handler: true,
  firstStepBy: true,
});

/**
 * A holding as it is stored, the day and then the unit, `2026-09-24 science`, or the day alone: attribute names in each of up
 * to 21 holdings would take the header above 4 KB.
 */
const StoredHolding = z
  .string()
  .transform((text) => ({ fromOn: text.slice(0, 10), unitId: text.slice(11) || null }))
  .pipe(Holding);

const StoredHeader = CaseFile.unwrap()
  .extend({ holdings: z.array(StoredHolding).min(1).max(21) })
  .readonly();

function storedHolding({ unitId, fromOn }: Holding): string {
  return unitId === null ? fromOn : `${fromOn} ${unitId}`;
}

/**
 * The header with the keys by which lists find it: by its writer and the office that entered it for ever, by its holder while it is open, by its timer
 * while anything falls due. Each list is ordered by a date and then by the id, so that no two cases share a place in it.
 */
export function headerItem(caseFile: CaseFile, nextActionAt: Instant | undefined): StoredItem {
  return {
    ...headerKey.keyOf({ caseId: caseFile.id }),
    entity: 'case',
    ...caseFile,
    holdings: caseFile.holdings.map(storedHolding),
    writtenBy: caseFile.enterpriseId,
    receivedKey: `${caseFile.receivedAt}#${caseFile.id}`,
    ...(caseFile.enteredBy === null ? {} : { enteredIn: caseFile.enteredBy }),
    ...(isOpen(caseFile.status) ? openKeys(caseFile) : {}),
    ...(nextActionAt === undefined ? {} : timerKeys(caseFile.id, nextActionAt)),
  };
}

function openKeys(caseFile: CaseFile): Attributes {
  const { id, status, hub, holder, deadline, firstStepBy, lateSince } = caseFile;
  const top = topBelow(hub.unitId, holder);
  return {
    heldBy: holder.unitId,
    dueKey: `${deadline.dueOn}#${id}`,
    ...(top === undefined ? {} : { heldBelow: top }),
    ...(status === 'dispatched' ? { offeredTo: holder.unitId, firstStepKey: `${firstStepBy}#${id}` } : {}),
    ...(lateSince === null ? {} : { lateIn: hub.unitId }),
  };
}

/** The case of a header. Throws BadItem. */
export function readHeader(item: Attributes): CaseFile {
  return readItem('case', StoredHeader, item);
}

/** The card of a header as an index carries it. Throws BadItem. */
export function readCard(item: Attributes): CaseCard {
  return cardOf(readItem('case', Listed, item));
}
