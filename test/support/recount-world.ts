import { dynamoCalendarStore } from '../../shared/adapters/dynamo/calendar-store.ts';
import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import { dynamoCaseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { dynamoRecountStore } from '../../shared/adapters/dynamo/recount-store.ts';
import { dynamoTimerStore } from '../../shared/adapters/dynamo/timer-store.ts';
import { calendarRules } from '../../shared/app/calendar-rules.ts';
import { approveCalendar, proposeCalendar } from '../../shared/app/change-calendar.ts';
import type { CommandDeps } from '../../shared/app/deps.ts';
import { recountCalendar, type RecountDeps, type Recounted } from '../../shared/app/recount-calendar.ts';
import { sweepTimers, type SweepTimersDeps } from '../../shared/app/sweep-timers.ts';
import type { TimerStore } from '../../shared/app/timer-ports.ts';
import type { NoticeInput } from '../../shared/domain/calendar/notice-input.ts';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council-notices.ts';
import type { CaseId } from '../../shared/domain/case/case-id.ts';
import type { Commit } from '../../shared/domain/case/commit.ts';
import { quanzhou } from '../../shared/domain/deadline/quanzhou-rules.ts';
import { type Instant, plusSeconds } from '../../shared/domain/time/instant.ts';
import { attemptBy, citizens, readerOf, settle } from './city.ts';
import type { Engine } from './engine.ts';
import { type Life, mortal } from './mortal.ts';

const long = { writesLeft: Number.POSITIVE_INFINITY };

/** A small city whose calendar lies in the table, with everything that changes it and counts anew. */
export interface RecountWorld {
  readonly deps: CommandDeps;
  /** Two administrators bring a notice into force at that instant, once all that was due until then has been fired. */
  adopt(input: NoticeInput, at: Instant): Promise<void>;
  /** One run of the recount at that instant, two cases to a page. With a life, it is killed after so many writes. */
  recount(
    at: Instant,
    over?: { readonly life?: Life; readonly timeIsUp?: () => boolean },
  ): Promise<Recounted>;
  readonly recounts: RecountDeps['recounts'];
  readonly timers: TimerStore;
  commits(caseId: CaseId): Promise<readonly Commit[]>;
}

export async function recountWorld(engine: Engine): Promise<RecountWorld> {
  const { table } = engine;
  const calendar = dynamoCalendarStore(table);
  const recounts = dynamoRecountStore(table);
  const timers = dynamoTimerStore(table);
  const newContainer = () => calendarRules(calendar, stateCouncilNotices, quanzhou);
  const deps = { ...(await settle(engine)), rules: newContainer() };
  const calendarDeps = { calendar, packaged: stateCouncilNotices, timeZone: quanzhou.timeZone };

  const depsOf = (at: Instant, life: Life): RecountDeps & SweepTimersDeps => ({
    store: mortal(dynamoCaseStore(table), life, new Set(['save'] as const)),
    timers: mortal(timers, life, new Set(['rearm', 'park'] as const)),
    recounts: mortal(recounts, life, new Set(['keep'] as const)),
    seals: sha256Seals,
    rules: newContainer(),
    clock: { now: () => at },
    trouble: { parked: () => undefined },
  });
  return {
    deps,
    recounts,
    timers,
    async adopt(input, at) {
      const sweeping = depsOf(at, long);
      await sweepTimers(sweeping, at, await sweeping.rules.rulesAt(at), () => false);
      const proposed = await proposeCalendar(calendarDeps, attemptBy(citizens.administrator, at), input);
      if (!proposed.ok) throw new Error(proposed.refusal.tag);
      const { year, revision } = proposed.value;
      const by = attemptBy(citizens.otherAdministrator, at);
      const approved = await approveCalendar(calendarDeps, by, year, revision);
      if (!approved.ok) throw new Error(approved.refusal.tag);
    },
    recount: async (at, { life = { ...long }, timeIsUp = () => false } = {}) =>
      recountCalendar(depsOf(at, life), timeIsUp, 2),
    async commits(caseId) {
      return (await readerOf(engine).commits(caseId, { limit: 100, after: undefined })).items;
    },
  };
}

/** When the recount may begin that an approval at that instant brought. */
export const beginsAfter = (approvedAt: Instant): Instant => plusSeconds(approvedAt, 90);
