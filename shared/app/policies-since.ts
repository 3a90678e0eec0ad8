import type { PolicyInForce } from '../domain/policy/policy-header.ts';
import { type Instant, isBefore, plusMinutes, plusSeconds } from '../domain/time/instant.ts';
import { everyItem } from './every-item.ts';
import type { PoliciesSince } from './match-enterprise.ts';
import type { PolicyReader } from './policy-ports.ts';
import type { Clock } from './ports.ts';

/** More than the clocks of two functions differ. */
const marginSeconds = 10;
const keptMinutes = 1;

/**
 * The policies in force, read once for many changes that were made before: whatever was published until a change was made is
 * among them, and what is published later finds the change itself. So nothing is missed, and a list that was imported with
 * thousands of profiles does not read all policies thousands of times.
 */
export function policiesSince(policies: Pick<PolicyReader, 'inForce'>, clock: Clock): PoliciesSince {
  let known: { readonly at: Instant; readonly list: Promise<readonly PolicyInForce[]> } | undefined;
  return async (since) => {
    const now = clock.now();
    const fresh =
      known !== undefined &&
      isBefore(now, plusMinutes(known.at, keptMinutes)) &&
      isBefore(plusSeconds(since, marginSeconds), known.at);
    if (known === undefined || !fresh) {
      const list = everyItem(async (page) => policies.inForce(page));
      known = { at: now, list };
      // What failed is asked for again next time.
      list.catch(() => {
        known = undefined;
      });
    }
    return known.list;
  };
}
