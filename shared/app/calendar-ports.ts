import type { Rules } from '../domain/deadline/city-rules.ts';
import type { Instant } from '../domain/time/instant.ts';

/** The rules of time, whose calendar changes while the functions run. */
export interface RulesSource {
  /** The rules by which a request of `now` counts. */
  rulesAt(now: Instant): Promise<Rules>;
}
