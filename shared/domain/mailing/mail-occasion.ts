import * as z from 'zod';
import { ProgrammeId } from '../policy/policy.ts';
import { CivilDate } from '../time/civil-date.ts';

/** When a window reminds: as it opens, and so many working days before it closes. */
export const ReminderMark = z.enum(['opens', 'closesIn10', 'closesIn5', 'closesIn3', 'closesIn1']);
export type ReminderMark = z.infer<typeof ReminderMark>;

/**
 * What a mail about a policy is for. `news`: all that a version brings to somebody's enterprises, be it new, gained, changed or
 * lost: one mail whatever it is. `withdrawn`: to those who had news of it. `reminder`: a window, by its last day, so that one that
 * was moved reminds anew. `test`: to whoever writes the policy, as often as they ask.
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
]);
export type MailOccasion = z.infer<typeof MailOccasion>;

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
  }
}

const reminderName = /^reminder-(?<programmeId>.+)-(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-(?<mark>\w+)$/;

/** The occasion of a name; undefined when it is none. */
export function occasionOf(name: string): MailOccasion | undefined {
  const reminder = reminderName.exec(name)?.groups;
  const candidate =
    reminder === undefined
      ? name.startsWith('test-')
        ? { kind: 'test', id: name.slice('test-'.length) }
        : { kind: name }
      : {
          kind: 'reminder',
          programmeId: reminder['programmeId'],
          closesOn: `${reminder['year']}-${reminder['month']}-${reminder['day']}`,
          mark: reminder['mark'],
        };
  return MailOccasion.safeParse(candidate).data;
}
