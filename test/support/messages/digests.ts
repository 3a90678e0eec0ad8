import { CaseNumber } from '../../../shared/domain/case/case-id.ts';
import type { CaseLine, Digest, DigestLine, DigestList } from '../../../shared/domain/message/digest.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing, units } from '../case-world.ts';
import { caseIdOf } from '../case-writes.ts';

/** Case `n`, a suggestion due on Fri 9 Oct 2026. */
export const caseLine = (n: number, over: Partial<CaseLine> = {}): CaseLine => ({
  caseId: caseIdOf(n),
  number: CaseNumber.parse(`20260924-${String(n).padStart(6, '0')}`),
  kind: 'suggestion',
  dueOn: civilDate('2026-10-09'),
  provisional: false,
  lateDays: 0,
  firstStepBy: beijing('2026-09-30 00:00'),
  unit: { zh: '泉州市科学技术局', en: 'Quanzhou Science and Technology Bureau' },
  ...over,
});

/** The same, read as one of the people of the science department. */
export const digestLine = (n: number, over: Partial<DigestLine> = {}): DigestLine => ({
  ...caseLine(n, over),
  as: over.as ?? units.science.id,
});

export const listOfLines = (...lines: readonly DigestLine[]): DigestList => ({ lines, more: [] });

/** A digest of Fri 9 Oct 2026 with nothing in it but what is given. */
export const digestWith = (over: Partial<Digest> = {}): Digest => ({
  on: civilDate('2026-10-09'),
  at: beijing('2026-10-09 08:30'),
  late: listOfLines(),
  dueToday: listOfLines(),
  dueSoon: listOfLines(),
  unaccepted: listOfLines(),
  city: null,
  missingNotice: null,
  ...over,
});
