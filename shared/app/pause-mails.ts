import { pauseAfter, type WindowTotal, windowOf } from '../domain/mailing/bounce-window.ts';
import type { SendingState } from '../domain/mailing/sending-rate.ts';
import type { MailBlocks } from './mail-event-ports.ts';
import type { Clock } from './ports.ts';
import type { SendingControl } from './sending-ports.ts';

export interface PauseDeps {
  readonly sending: SendingControl;
  readonly blocks: MailBlocks;
  readonly clock: Clock;
}

/** How sending stands, and what of the latest mails about policies fared badly. */
export interface SendingHealth {
  readonly state: SendingState;
  readonly total: WindowTotal;
}

/** Reads how sending stands and how the latest mails fared. */
export async function sendingHealth({
  sending,
  blocks,
}: Pick<PauseDeps, 'sending' | 'blocks'>): Promise<SendingHealth> {
  const state = await sending.state();
  return { state, total: await blocks.total(windowOf(state)) };
}

/** Pauses mails about policies when too many of the latest fared badly; gives how it stands then. */
export async function pauseMails(deps: PauseDeps): Promise<SendingHealth> {
  const health = await sendingHealth(deps);
  const { state, total } = health;
  const pause = pauseAfter(total, deps.clock.now());
  if (state.paused !== null || pause === undefined) return health;
  const changed = await deps.sending.change((before) =>
    // Whoever resumed meanwhile has seen these numbers.
    before.countedFrom === state.countedFrom ? { ...before, paused: before.paused ?? pause } : before,
  );
  return { state: changed, total };
}
