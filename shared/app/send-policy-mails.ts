import { nextMailingMoment } from '../domain/mailing/mail-moment.ts';
import { claimMinutes, givenUp } from '../domain/mailing/policy-mail-sending.ts';
import { type Instant, plusMinutes } from '../domain/time/instant.ts';
import type { RulesSource } from './calendar-ports.ts';
import { duePolicyMails } from './due-policy-mails.ts';
import { policyTurns } from './policy-turns.ts';
import { sendPolicyMail, type SendPolicyMailDeps, type Sent } from './send-policy-mail.ts';
import type { SendingTurns } from './sending-ports.ts';
import type { PauseDeps } from './pause-mails.ts';
import { watchSending } from './watch-sending.ts';

export interface SendPolicyMailsDeps extends SendPolicyMailDeps, PauseDeps {
  readonly rules: RulesSource;
  readonly turns: SendingTurns;
  readonly ratePerSecond: number;
}

/** What a run did, by messages; `quiet`: it was not in the hours of mails; `paused`: too many fared badly. */
export type SentPolicyMails = Readonly<Record<Sent | 'givenUp', number>> & {
  readonly quiet: boolean;
  readonly paused: boolean;
};

/** As many at once as a second takes, so that a slow provider or table does not slow the rate; not more than a process bears. */
const mostAtOnce = 32;
/** After so many refusals in a row the provider is left alone until the next run. */
const mostRefusals = 10;

/**
 * Sends what is due of mails about policies, until time is up or nothing is left. Two runs at once do not harm each other. Claims
 * whose sender has crashed are given up first, and counted: nobody knows whether they were sent.
 */
export async function sendPolicyMails(
  deps: SendPolicyMailsDeps,
  timeIsUp: () => boolean,
): Promise<SentPolicyMails> {
  const now = deps.clock.now();
  const counts = { sent: 0, withheld: 0, notTaken: 0, unknown: 0, overtaken: 0, noTurn: 0 };
  const lost = await giveUpCrashed(deps, now);
  const paused = await watchSending(deps);
  const quiet = nextMailingMoment(await deps.rules.rulesAt(now), now) !== now;
  if (paused || quiet) return { ...counts, givenUp: lost, quiet, paused };
  const turns = policyTurns(deps, deps.ratePerSecond, timeIsUp);
  const due = duePolicyMails(deps.mails, now);
  let refusals = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      if (timeIsUp() || counts.noTurn > 0 || refusals >= mostRefusals) return;
      const next = await due.next();
      if (next.done === true) return;
      const sent = await sendPolicyMail(deps, turns, next.value);
      counts[sent] += 1;
      refusals = sent === 'notTaken' ? refusals + 1 : 0;
    }
  };
  const lanes = Array.from({ length: Math.min(mostAtOnce, Math.ceil(deps.ratePerSecond)) }, lane);
  // One that fails lets the others end: what they have claimed would be unknown otherwise.
  const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return { ...counts, givenUp: lost, quiet, paused };
}

async function giveUpCrashed({ mails, counters }: SendPolicyMailsDeps, now: Instant): Promise<number> {
  const before = plusMinutes(now, -claimMinutes);
  let count = 0;
  for (const shard of mails.shards) {
    let after: string | undefined;
    do {
      const page = await mails.claimedBefore(shard, before, { limit: 50, after });
      for (const mail of await mails.read(page.items)) {
        if (mail.delivery.state !== 'claimed' || mail.delivery.at >= before) continue;
        if (!(await mails.replace([givenUp(mail, now)])).ok) continue;
        counters.count('policyMailUnknown');
        count += 1;
      }
      after = page.next;
    } while (after !== undefined);
  }
  return count;
}
