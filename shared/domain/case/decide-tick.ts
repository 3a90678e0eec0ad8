import type { Rules } from '../deadline/city-rules.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseState } from './case-file.ts';
import { eventOf } from './demand-event.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { CaseRefusal } from './refusals.ts';
import { nextDemand } from './timers.ts';

/**
 * The clock fires what is due at `now`, the earliest first, each seen by the next. After an outage every rung is an event, in
 * order, and only the highest tells people (RULES 7).
 */
export function decideTick(
  state: CaseState,
  now: Instant,
  rules: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  const fired: CaseEvent[] = [];
  let after = state;
  for (
    let demand = nextDemand(after, rules, now);
    demand !== undefined && demand.at <= now;
    demand = nextDemand(after, rules, now)
  ) {
    const event = eventOf(demand, after, now, rules);
    fired.push(event);
    after = evolve(after, event);
  }
  if (fired.length === 0) return refused({ tag: 'nothingDue' });
  const highest = fired.findLast(({ type }) => type === 'rungReached');
  return accepted(
    fired.map((event) =>
      event.type === 'rungReached' && event !== highest ? { ...event, told: false } : event,
    ),
  );
}
