import * as z from 'zod';
import { Account, StaffRole } from '../directory/account.ts';
import type { DirectoryFact } from '../directory/change.ts';
import { ClaimId } from '../directory/claim.ts';
import { Enterprise } from '../directory/enterprise.ts';
import { Unit } from '../directory/unit.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';

const enterprise = Enterprise.unwrap().shape.name;
const person = Account.unwrap().shape.name;

const unit = Unit.unwrap().shape.name;
const roles = z.array(StaffRole).min(1);
/** `person` stands in for `away`. */
const deputising = { person, away: person, fromOn: CivilDate, untilOn: CivilDate };

const about = <Event extends string, To extends string, Facts extends z.ZodRawShape>(
  event: Event,
  to: readonly [To, ...To[]],
  facts: Facts,
) => z.strictObject({ event: z.literal(event), to: z.enum(to), at: Instant, ...facts }).readonly();

/** One piece of news of the directory for one reader, as facts; names are kept as they were when it happened. */
export const DirectoryNotice = z.discriminatedUnion('event', [
  about('enterpriseClaimed', ['claimant'], { enterprise }),
  about('claimFiled', ['hub'], { claimId: ClaimId, enterprise }),
  about('claimApproved', ['claimant'], { enterprise }),
  about('claimRejected', ['claimant'], { enterprise, reason: z.string() }),
  about('invitationAccepted', ['managers'], { enterprise, person }),
  about('personRemoved', ['person'], { enterprise }),
  about('personLeft', ['managers'], { enterprise, person }),
  about('managerChanged', ['person'], { enterprise, manages: z.boolean() }),
  about('staffAdded', ['person'], { unit, roles }),
  about('rolesChanged', ['person'], { unit, roles }),
  about('staffRemoved', ['person'], { unit }),
  about('staffMoved', ['person'], { unit, other: unit, roles }),
  about('postWidened', ['person'], { unit, other: unit }),
  about('deputyAppointed', ['person', 'away'], { unit, ...deputising }),
  about('deputyEnded', ['person', 'away'], { unit, person, away: person }),
]);
export type DirectoryNotice = z.infer<typeof DirectoryNotice>;

/** To whom news of the directory goes. */
export type DirectoryReader = DirectoryNotice['to'];

/** Who is told of a change: in the inbox (工作台) always and, where it says so, by mail; who is invited, by mail alone. */
export interface DirectoryNoticeRow {
  readonly to: DirectoryReader | 'invited';
  readonly mail: boolean;
}

/** Who is told what was changed in the directory. */
export const directoryNoticeTable: Readonly<Record<DirectoryFact['type'], readonly DirectoryNoticeRow[]>> = {
  accountOpened: [],
  integratorRegistered: [],
  integratorChanged: [],
  integratorSecretRotated: [],
  addressReleased: [],
  mailsResumed: [],
  ownDataChanged: [],
  enterpriseClaimed: [{ to: 'claimant', mail: true }],
  // The hub works claims off their list.
  claimFiled: [{ to: 'hub', mail: false }],
  claimApproved: [{ to: 'claimant', mail: true }],
  claimRejected: [{ to: 'claimant', mail: true }],
  invited: [{ to: 'invited', mail: true }],
  invitationWithdrawn: [],
  invitationAccepted: [{ to: 'managers', mail: false }],
  personRemoved: [{ to: 'person', mail: true }],
  personLeft: [{ to: 'managers', mail: false }],
  managerChanged: [{ to: 'person', mail: true }],
  unitCreated: [],
  unitRenamed: [],
  unitClosed: [],
  // Each of the people is told of their own post.
  unitMerged: [],
  staffAdded: [{ to: 'person', mail: true }],
  rolesChanged: [{ to: 'person', mail: true }],
  staffRemoved: [{ to: 'person', mail: true }],
  staffMoved: [{ to: 'person', mail: true }],
  postWidened: [{ to: 'person', mail: false }],
  deputyAppointed: [
    { to: 'person', mail: true },
    { to: 'away', mail: true },
  ],
  deputyEnded: [
    { to: 'person', mail: true },
    { to: 'away', mail: false },
  ],
  profileChanged: [],
  subscriptionsChanged: [],
  pushSettingsChanged: [],
};
