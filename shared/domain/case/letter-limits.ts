import * as z from 'zod';
import { plusDays } from '../time/civil-date.ts';
import { civilDateOf, instant, type Instant, plusHours, startOfDay } from '../time/instant.ts';
import type { AccountId, EnterpriseId } from '../directory/ids.ts';

const millisPerHour = 3_600_000;

const LetterLimit = z.strictObject({ letters: z.int().min(1), per: z.enum(['hour', 'day']) }).readonly();
type LetterLimit = z.infer<typeof LetterLimit>;

/**
 * How many letters (来信) a person, and an enterprise through all its people, may hand in within an hour or within a civil day
 * of the city, so that no program floods the hub by mistake.
 */
export const LetterLimits = z.strictObject({ person: LetterLimit, enterprise: LetterLimit }).readonly();
export type LetterLimits = z.infer<typeof LetterLimits>;

/** Whose letters are counted. */
type LetterWriter =
  | { readonly kind: 'person'; readonly id: AccountId }
  | { readonly kind: 'enterprise'; readonly id: EnterpriseId };

/** A letter counts towards this, and is refused if there are `limit` letters already. */
export interface LetterCount {
  readonly writer: LetterWriter;
  /** The window begins here; the next one begins at `endsAt`, with nothing counted. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly limit: number;
}

/** What a letter handed in at `now` counts towards. */
export function letterCountsAt(
  { person, enterprise }: LetterLimits,
  timeZone: string,
  by: { readonly accountId: AccountId; readonly enterpriseId: EnterpriseId },
  now: Instant,
): readonly LetterCount[] {
  const count = (writer: LetterWriter, { letters, per }: LetterLimit): LetterCount => ({
    writer,
    ...windowAt(per, timeZone, now),
    limit: letters,
  });
  return [
    count({ kind: 'person', id: by.accountId }, person),
    count({ kind: 'enterprise', id: by.enterpriseId }, enterprise),
  ];
}

function windowAt(
  per: LetterLimit['per'],
  timeZone: string,
  now: Instant,
): Pick<LetterCount, 'startsAt' | 'endsAt'> {
  if (per === 'hour') {
    const startsAt = instant(Math.floor(Date.parse(now) / millisPerHour) * millisPerHour);
    return { startsAt, endsAt: plusHours(startsAt, 1) };
  }
  const on = civilDateOf(now, timeZone);
  return { startsAt: startOfDay(on, timeZone), endsAt: startOfDay(plusDays(on, 1), timeZone) };
}
