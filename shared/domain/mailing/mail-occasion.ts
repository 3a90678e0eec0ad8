import * as z from 'zod';
import { ProgrammeId } from '../policy/policy.ts';
import { CivilDate } from '../time/civil-date.ts';

/** When a window reminds: as it opens, and so many working days before it closes. */
export const ReminderMark = z.enum(['opens', 'closesIn10', 'closesIn5', 'closesIn3', 'closesIn1']);
export type ReminderMark = z.infer<typeof ReminderMark>;

/**
 * What a mail about a policy is for. `news`: all that a version brings to somebody's enterprises, be it new, gained, changed or
 * lost: one mail whatever it is. `withdrawn`: to those who had news of it. `reminder`: a window, by its last day, so that one that
 * was moved reminds anew. `test`: to whoever writes the policy, as often as they ask. `profile`: that profiles lack something, of no
 * policy, once in the week of that day.
 */
export const MailOccasion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('news') }).readonly(),
  z.strictObject({ kind: z.literal('withdrawn') }).readonly(),
  z
    .strictObject({
      kind: z.literal('reminder'),
      programmeId: ProgrammeId,
      closesOn: CivilDate,
      mark: ReminderMark,
    })
    .readonly(),
  z.strictObject({ kind: z.literal('test'), id: z.ulid() }).readonly(),
  z.strictObject({ kind: z.literal('profile'), on: CivilDate }).readonly(),
]);
export type MailOccasion = z.infer<typeof MailOccasion>;

/** What a mail about one policy is for. */
export type PolicyOccasion = Exclude<MailOccasion, { readonly kind: 'profile' }>;

/** The occasion as a name of letters, digits and hyphens, which `occasionOf` reads. */
export function occasionName(occasion: z.input<typeof MailOccasion>): string {
  switch (occasion.kind) {
    case 'news':
    case 'withdrawn':
      return occasion.kind;
    case 'reminder':
      return `reminder-${occasion.programmeId}-${occasion.closesOn.replaceAll('-', '')}-${occasion.mark}`;
    case 'test':
      return `test-${occasion.id}`;
    case 'profile':
      return `profile-${occasion.on.replaceAll('-', '')}`;
  }
}

const reminderName = /^reminder-(?<programmeId>.+)-(?<day>\d{8})-(?<mark>\w+)$/;

/** The occasion of a name; undefined when it is none. */
export function occasionOf(name: string): MailOccasion | undefined {
  return MailOccasion.safeParse(candidateOf(name)).data;
}

function candidateOf(name: string): unknown {
  const reminder = reminderName.exec(name)?.groups;
  if (reminder !== undefined) {
    const { programmeId, day = '', mark } = reminder;
    return { kind: 'reminder', programmeId, closesOn: dashed(day), mark };
  }
  if (name.startsWith('test-')) return { kind: 'test', id: name.slice('test-'.length) };
  if (name.startsWith('profile-')) return { kind: 'profile', on: dashed(name.slice('profile-'.length)) };
  return { kind: name };
}

/** A day of eight digits with its hyphens. */
function dashed(day: string): string {
  return day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}
