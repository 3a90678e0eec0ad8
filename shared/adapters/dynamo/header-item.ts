import { cardOf, type CaseCard } from '../../domain/case/case-card.ts';
import { CaseFile } from '../../domain/case/case-file.ts';
import { isOpen } from '../../domain/case/case-words.ts';
import type { Instant } from '../../domain/time/instant.ts';
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
 * The header with the keys by which lists find it: by its writer for ever, by its holder while it is open, by its timer
 * while anything falls due. Each list is ordered by a date and then by the id, so that no two cases share a place in it.
 */
export function headerItem(caseFile: CaseFile, nextActionAt: Instant | undefined): StoredItem {
  return {
    ...headerKey.keyOf({ caseId: caseFile.id }),
    entity: 'case',
    ...caseFile,
    writtenBy: caseFile.enterpriseId,
    receivedKey: `${caseFile.receivedAt}#${caseFile.id}`,
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
  return readItem('case', CaseFile, item);
}

/** The card of a header as an index carries it. Throws BadItem. */
export function readCard(item: Attributes): CaseCard {
  return cardOf(readItem('case', Listed, item));
}
