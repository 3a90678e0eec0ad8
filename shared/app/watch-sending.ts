import { isHalfway } from '../domain/mailing/bounce-window.ts';
import type { Counters } from './message-ports.ts';
import { type PauseDeps, pauseMails } from './pause-mails.ts';

/**
 * Counts that mails about policies are paused, or half-way to it, with each run for as long as it is so: an alarm that is raised by
 * it is over when that is. Gives whether they are paused.
 */
export async function watchSending(deps: PauseDeps & { readonly counters: Counters }): Promise<boolean> {
  const { state, total } = await pauseMails(deps);
  const isPaused = state.paused !== null;
  if (isPaused) deps.counters.count('policyMailsPaused');
  else if (isHalfway(total)) deps.counters.count('policyMailsHalfway');
  return isPaused;
}
