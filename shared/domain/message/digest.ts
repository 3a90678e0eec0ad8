import * as z from 'zod';
import { CaseId, CaseNumber } from '../case/case-id.ts';
import { CaseKind } from '../case/case-kind.ts';
import { hasRole, type Principal } from '../directory/account.ts';
import { UnitId } from '../directory/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { stillActs } from './capacity.ts';
import { UnitName } from './notice.ts';

/** How many cases, and units of the city, a digest names in each of its lists; of the others it says how many they are. */
export const digestLimits = { lines: 50, units: 50, worst: 20 } as const;

/** A case as it stood when the digest was made. */
const CaseLine = z
  .strictObject({
    caseId: CaseId,
    number: CaseNumber,
    kind: CaseKind,
    dueOn: CivilDate,
    provisional: z.boolean(),
    /** By how many working days it is late; 0 while it is in time, and on the evening of its due day. */
    lateDays: z.int().min(0),
    /** Until when the unit that has it takes its first step. */
    firstStepBy: Instant,
    /** Who has it, by the name of that day. */
    unit: UnitName,
  })
  .readonly();
export type CaseLine = z.infer<typeof CaseLine>;

/** What a person answers for as one of the people of `as`: their own unit, or one below it that has nobody in charge. */
const DigestLine = z.strictObject({ ...CaseLine.unwrap().shape, as: UnitId }).readonly();
export type DigestLine = z.infer<typeof DigestLine>;

const DigestList = z
  .strictObject({
    /** Earliest due day first. */
    lines: z.array(DigestLine).max(digestLimits.lines).readonly(),
    /** How many more there are, by what the person is told of them as. */
    more: z.array(z.strictObject({ as: UnitId, cases: z.int().min(1) }).readonly()).readonly(),
  })
  .readonly();
export type DigestList = z.infer<typeof DigestList>;

/** What is late in the whole city, for the hub's supervisors. */
const CityLateness = z
  .strictObject({
    cases: z.int().min(1),
    /** By county and city department, most cases first. */
    byUnit: z
      .array(z.strictObject({ unit: UnitName, cases: z.int().min(1) }).readonly())
      .max(digestLimits.units)
      .readonly(),
    /** Those that are late the longest. */
    worst: z.array(CaseLine).max(digestLimits.worst).readonly(),
  })
  .readonly();
export type CityLateness = z.infer<typeof CityLateness>;

/** The lists of a digest, in the order in which they are read. */
export const digestLists = ['late', 'dueToday', 'dueSoon', 'unaccepted'] as const;
export type DigestListName = (typeof digestLists)[number];

/** What awaits one person on one working day, as it stood at `at`. */
export const Digest = z
  .strictObject({
    on: CivilDate,
    at: Instant,
    late: DigestList,
    dueToday: DigestList,
    /** Due within the next two working days. */
    dueSoon: DigestList,
    /** Offered and not accepted, whenever it is due. */
    unaccepted: DigestList,
    city: CityLateness.nullable(),
    /** For administrators: the year whose notice (放假通知) should have been loaded by now. */
    missingNotice: z.int().nullable(),
  })
  .readonly();
export type Digest = z.infer<typeof Digest>;

/** The digest without what is no longer the person's, who may have left an office since; undefined when nothing is left. */
export function digestFor(principal: Principal, digest: Digest): Digest | undefined {
  const own = ({ lines, more }: DigestList): DigestList => ({
    lines: lines.filter(({ as }) => stillActs(principal, { kind: 'staff', unitId: as })),
    more: more.filter(({ as }) => stillActs(principal, { kind: 'staff', unitId: as })),
  });
  const left: Digest = {
    ...digest,
    late: own(digest.late),
    dueToday: own(digest.dueToday),
    dueSoon: own(digest.dueSoon),
    unaccepted: own(digest.unaccepted),
    city: hasRole(principal, ['hubSupervisor']) ? digest.city : null,
    missingNotice: hasRole(principal, ['administrator']) ? digest.missingNotice : null,
  };
  return isEmpty(left) ? undefined : left;
}

/** How many cases a list is about, those it does not name included. */
export function casesIn({ lines, more }: DigestList): number {
  return more.reduce((sum, { cases }) => sum + cases, lines.length);
}

/** Whether the digest has nothing to say. */
export function isEmpty(digest: Digest): boolean {
  const cases = digestLists.reduce((sum, name) => sum + casesIn(digest[name]), 0);
  return cases === 0 && digest.city === null && digest.missingNotice === null;
}
