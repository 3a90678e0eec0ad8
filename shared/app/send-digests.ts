import { missingNotice } from '../domain/calendar/missing-notice.ts';
import type { CityRole } from '../domain/directory/account.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import { cityLateness } from '../domain/message/city-lateness.ts';
import { digestDay } from '../domain/message/digest-day.ts';
import { digestMail } from '../domain/message/mail.ts';
import { makeDigests } from '../domain/message/make-digests.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { RulesSource } from './calendar-ports.ts';
import { gatherDigests, type GatherDeps } from './gather-digests.ts';
import { inParallel } from '../domain/in-parallel.ts';
import { peopleTold } from './people-told.ts';
import type { Counters, DigestStore, MailQueue } from './message-ports.ts';

export interface DigestDeps extends GatherDeps {
  readonly digests: DigestStore;
  readonly mailQueue: MailQueue;
  readonly rules: RulesSource;
  readonly counters: Counters;
}

/** What a run did: how many units it asked, people it has news for, and mails it queued. */
export interface SentDigests {
  readonly units: number;
  readonly people: number;
  readonly queued: number;
}

const atOnce = 8;

/**
 * Sends everybody whom anything awaits one mail for the working day of `at`, when the schedule was to fire; on days off nothing.
 * So a Sunday's run that comes late does not become Monday's. A run that is cut short is done again: whoever has a mail of the
 * day keeps that one, and those that nobody has begun to send are queued, which the mailer sends once however often they are.
 */
export async function sendDigests(deps: DigestDeps, at: Instant): Promise<SentDigests> {
  const rules = await deps.rules.rulesAt(at);
  const day = digestDay(rules, at);
  if (day === undefined) return { units: 0, people: 0, queued: 0 };

  const { units, entries, late } = await gatherDigests(deps, rules, day);
  const missing = missingNotice(rules.calendar, day.on) ?? null;
  if (missing !== null) deps.counters.count('noticeMissing');
  const holders = async (role: CityRole): Promise<readonly AccountId[]> =>
    (await peopleTold(deps.directory, { kind: 'role', role }, at)).map(({ account }) => account.id);
  const digests = makeDigests(day, entries, {
    lateness: cityLateness(late),
    supervisors: await holders('hubSupervisor'),
    missingNotice: missing,
    administrators: await holders('administrator'),
  });

  await inParallel(atOnce, [...digests], async ([accountId, digest]) =>
    deps.digests.keep(digestMail(accountId, digest)),
  );
  const pending = await deps.digests.pendingDigests(day.on);
  await deps.mailQueue.send(pending);
  return { units, people: digests.size, queued: pending.length };
}
