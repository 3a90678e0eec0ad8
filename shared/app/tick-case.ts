import type { CaseId } from '../domain/case/case-id.ts';
import { nextStep } from '../domain/case/chain.ts';
import { decide } from '../domain/case/decide.ts';
import { nextActionAt } from '../domain/case/timers.ts';
import type { Rules } from '../domain/deadline/city-rules.ts';
import type { Instant } from '../domain/time/instant.ts';
import { attemptsBeforeBusy } from './attempts.ts';
import { commitStep } from './commit-step.ts';
import { type CaseStore, type Seals, StorageBusy } from './ports.ts';
import type { TimerStore } from './timer-ports.ts';

export interface TickDeps {
  readonly store: Pick<CaseStore, 'save'>;
  readonly timers: Pick<TimerStore, 'timedCase' | 'rearm'>;
  readonly seals: Seals;
}

/** `fired`: something fell due; `moved`: and its date too, by a changed calendar; `idle`: nothing did. */
export type Ticking = 'fired' | 'moved' | 'idle';

const system = { kind: 'system' } as const;

/**
 * The clock looks at one case, as the sweep and a changed calendar want it to: what is due by now becomes events, by the same
 * rules as what people do. Where nothing is due only a timer that no longer agrees with the rules is set right, so that the
 * case does not come up again each minute. Another writer that comes first is answered by reading again.
 */
export async function tickCase(
  { store, timers, seals }: TickDeps,
  caseId: CaseId,
  now: Instant,
  rules: Rules,
): Promise<Ticking> {
  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const timed = await timers.timedCase(caseId);
    if (timed === undefined) return 'idle';
    const { caseFile } = timed;
    const events = decide(caseFile, { type: 'tick', by: system }, now, rules);
    if (!events.ok) {
      const next = nextActionAt(caseFile, rules, now);
      if (next !== timed.nextActionAt) await timers.rearm(caseFile, next);
      return 'idle';
    }
    const step = nextStep(caseFile, { command: 'tick', by: system, events: events.value, at: now });
    const saved = await commitStep({ store, seals }, rules, undefined, caseFile, step, {
      texts: [],
    });
    if (saved.ok) return events.value.some(({ type }) => type === 'redated') ? 'moved' : 'fired';
  }
  throw new StorageBusy(`other writers of case ${caseId} come first`);
}
