import type { SendingReading } from '../../app/read-sending.ts';
import { turnsInWindow, pauseAt } from '../../domain/mailing/bounce-window.ts';
import type { SendingView } from './mail-view.ts';

/** How sending stands, as it is shown. */
export function showSending({ state, total, resumption }: SendingReading): SendingView {
  return {
    paused: state.paused,
    latest: { turns: turnsInWindow(state), ...total },
    pausesAt: pauseAt,
    resumption: resumption ?? null,
  };
}
