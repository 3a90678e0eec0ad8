import type { WithdrawalJob } from '../domain/policy/match-job.ts';
import { mailMoment } from '../domain/mailing/mail-moment.ts';
import type { PlannedMail } from '../domain/mailing/policy-mail.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import { PolicyVersion } from '../domain/policy/policy.ts';
import type { Instant } from '../domain/time/instant.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { MatchDeps } from './match-deps.ts';
import type { VersionRef } from './matching-ports.ts';

const pageSize = 100;
const atOnce = 16;

/**
 * Ends what goes out of a policy that is over, this being its latest version: no mail about it that nobody has begun to send, of
 * whatever version. When it was withdrawn, its pushes say so, and those get a mail who had one. Page by page, with its place kept,
 * as a publication is. `more`: there was no time for all of it.
 */
export async function endVersion(
  deps: MatchDeps,
  ref: VersionRef,
  why: WithdrawalJob['why'],
  timeIsUp: () => boolean,
): Promise<'done' | 'more'> {
  let job = await deps.jobs.beginWithdrawal({
    ...ref,
    why,
    startedAt: deps.clock.now(),
    phase: 'stop',
    of: PolicyVersion.parse(1),
    after: null,
    step: 0,
    endedAt: null,
  });
  while (job.endedAt === null) {
    if (timeIsUp()) return 'more';
    const now = deps.clock.now();
    const next = afterPage(job, await pageOf(deps, job, now), now);
    job = (await deps.jobs.keepWithdrawal(next)) ? next : ((await deps.jobs.withdrawal(ref)) ?? next);
  }
  return 'done';
}

/** Works on a page; gives where the next one of the same phase and version begins. */
async function pageOf(deps: MatchDeps, job: WithdrawalJob, now: Instant): Promise<string | undefined> {
  const { policyId, of: version } = job;
  const page = { limit: pageSize, after: job.after ?? undefined };
  switch (job.phase) {
    case 'stop':
    case 'stopAgain':
      return deps.mails.stop({ policyId, version }, job.why, now, page);
    case 'mark': {
      // The version behind the last one: that is, of all of them.
      const behind = { policyId, version: PolicyVersion.parse(job.version + 1) };
      const told = await deps.told.toldBefore(behind, { ...page, limit: 1 });
      await inParallel(atOnce, [...new Set(told.items)], async (enterpriseId) => {
        const latest = await deps.pushes.latestPush(enterpriseId, policyId);
        if (latest !== undefined) await deps.pushes.markWithdrawn(latest, now);
      });
      return told.next;
    }
    case 'tell': {
      const told = await deps.mails.toldOf({ policyId, version }, page);
      const { rules } = deps;
      const heldUntil = mailMoment(await rules.rulesAt(now), 'atOnce', now);
      await deps.mails.plan(told.items.map((accountId) => withdrawnMail(job, accountId, heldUntil)));
      return told.next;
    }
  }
}

function withdrawnMail(
  { policyId, version }: VersionRef,
  accountId: AccountId,
  heldUntil: Instant,
): PlannedMail {
  return {
    policyId,
    version,
    accountId,
    occasion: { kind: 'withdrawn' },
    frequency: 'atOnce',
    heldUntil,
    closesOn: null,
  };
}

const phaseAfter = { stop: 'mark', mark: 'stopAgain', stopAgain: 'tell', tell: null } as const;

/** Behind the page; else with the next version, as far as the phase goes through them all; else in the next phase. */
function afterPage(job: WithdrawalJob, after: string | undefined, now: Instant): WithdrawalJob {
  const next = { ...job, step: job.step + 1, after: after ?? null };
  if (after !== undefined) return next;
  if (job.phase !== 'mark' && job.of < job.version) {
    return { ...next, of: PolicyVersion.parse(job.of + 1) };
  }
  const phase = job.why === 'expired' ? null : phaseAfter[job.phase];
  return phase === null ? { ...next, endedAt: now } : { ...next, phase, of: PolicyVersion.parse(1) };
}
