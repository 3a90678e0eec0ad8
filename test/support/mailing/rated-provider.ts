/** A provider that counts the mails of the last second as they arrive, and refuses the one that is too many. */
export class RatedProvider {
  readonly arrivals: number[] = [];
  refused = 0;
  readonly #perSecond: number;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  receive(atMillis: number): void {
    const lately = this.arrivals.filter((each) => each > atMillis - 1000);
    if (lately.length >= this.#perSecond) this.refused += 1;
    else this.arrivals.push(atMillis);
  }
}
