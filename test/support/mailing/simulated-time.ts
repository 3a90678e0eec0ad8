import { setImmediate as settled } from 'node:timers/promises';
import type { Pace } from '../../../shared/app/sending-ports.ts';

interface Waiting {
  readonly atMillis: number;
  readonly wake: () => void;
}

/** Time that passes only while everybody waits, from one who is to be woken to the next. */
export class SimulatedTime implements Pace {
  #millis = 1_000_000;
  readonly #waiting: Waiting[] = [];

  nowMillis(): number {
    return this.#millis;
  }

  async until(atMillis: number): Promise<void> {
    await new Promise<void>((wake) => {
      this.#waiting.push({ atMillis: Math.max(atMillis, this.#millis), wake });
    });
  }

  async pass(millis: number): Promise<void> {
    await this.until(this.#millis + millis);
  }

  /** Lets time pass until nobody waits any more. */
  async run(people: readonly Promise<void>[]): Promise<void> {
    await settled();
    while (this.#waiting.length > 0) {
      let next = 0;
      for (const [place, { atMillis }] of this.#waiting.entries()) {
        if (atMillis < (this.#waiting[next]?.atMillis ?? 0)) next = place;
      }
      const [woken] = this.#waiting.splice(next, 1);
      if (woken === undefined) break;
      this.#millis = woken.atMillis;
      woken.wake();
      await settled();
    }
    await Promise.all(people);
  }
}
