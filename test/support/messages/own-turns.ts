import type { Pace, SendingControl, SendingTurns } from '../../../shared/app/sending-ports.ts';
import { type Sending, takeTurns, untouched } from '../../../shared/domain/mailing/sending-rate.ts';

/** The city's turns in memory, by a clock that stands still unless it is waited for; who took one is kept. */
export class OwnTurns implements SendingTurns, SendingControl, Pace {
  readonly taken: Sending[] = [];
  millis = 0;
  #state = untouched;

  nowMillis(): number {
    return this.millis;
  }

  async until(atMillis: number): Promise<void> {
    this.millis = Math.max(this.millis, atMillis);
  }

  async state(): ReturnType<SendingControl['state']> {
    return this.#state;
  }

  async change(...[change]: Parameters<SendingControl['change']>): ReturnType<SendingControl['change']> {
    this.#state = change(this.#state);
    return this.#state;
  }

  async take(...[sending, count]: Parameters<SendingTurns['take']>): ReturnType<SendingTurns['take']> {
    const given = takeTurns(this.#state, { sending, count }, this.millis, 14);
    if (!given.ok) return given;
    this.#state = given.value.state;
    this.taken.push(sending);
    return { ok: true, value: given.value.turns };
  }
}
