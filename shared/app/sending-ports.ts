import type { Resumption } from '../domain/mailing/resumption.ts';
import type { Sending, SendingState, Turn, TurnRefusal } from '../domain/mailing/sending-rate.ts';
import type { Result } from '../domain/result.ts';

/** The city's sending rate, which all senders share. */
export interface SendingTurns {
  /** Takes the next turns, so many together; as of one conditional write, so that no turn is given twice. */
  take(sending: Sending, count: number): Promise<Result<readonly Turn[], TurnRefusal>>;
}

/** How the sending stands, and what is changed of it by people and by news of mails. */
export interface SendingControl {
  /** Read consistently. */
  state(): Promise<SendingState>;
  /** Keeps what `change` makes of the state, whatever else happens to it meanwhile; gives it. `change` may be asked again. */
  change(change: (state: SendingState) => SendingState): Promise<SendingState>;
}

/** Waits for turns. */
export interface Pace {
  nowMillis(): number;
  /** Comes back at that time, at once when it has passed. */
  until(atMillis: number): Promise<void>;
}

/** Who has resumed mails about policies. */
export interface Resumptions {
  /** The last time; undefined where nobody ever had to. */
  latest(): Promise<Resumption | undefined>;
}
