/** What comes next, by a number that says when: a binary heap. Of what comes at the same time the first one put in is the first out. */
export class Queue<Item> {
  readonly #heap: { readonly at: number; readonly turn: number; readonly item: Item }[] = [];
  #turns = 0;

  put(at: number, item: Item): void {
    const heap = this.#heap;
    heap.push({ at, turn: this.#turns, item });
    this.#turns += 1;
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfBefore(child, parent)) break;
      child = parent;
    }
  }

  first(): { readonly at: number; readonly item: Item } | undefined {
    return this.#heap[0];
  }

  take(): { readonly at: number; readonly item: Item } | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      const right = left + 1;
      const child = right < heap.length && this.#isBefore(right, left) ? right : left;
      if (child >= heap.length || !this.#swapIfBefore(child, parent)) return first;
      parent = child;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.at === other.at ? one.turn < other.turn : one.at < other.at;
  }

  #swapIfBefore(child: number, parent: number): boolean {
    if (!this.#isBefore(child, parent)) return false;
    const [one, other] = [this.#heap[child], this.#heap[parent]];
    if (one !== undefined && other !== undefined) [this.#heap[child], this.#heap[parent]] = [other, one];
    return true;
  }
}
