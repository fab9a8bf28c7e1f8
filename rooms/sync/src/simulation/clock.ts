interface Appointment {
  at: number;
  order: number;
  run: () => void;
}

/** Virtual time: what is to happen, in order. Whatever runs in it runs to its end before the next. */
export class Clock {
  now = 0;
  #order = 0;
  readonly #heap: Appointment[] = [];

  /** Milliseconds from now. */
  in(delay: number, run: () => void): void {
    this.#heap.push({ at: this.now + delay, order: (this.#order += 1), run });
    this.#up(this.#heap.length - 1);
  }

  #before(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a]!, this.#heap[b]!];
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b]!, this.#heap[a]!];
  }

  #up(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#before(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #down(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const least = [left, left + 1].reduce((best, child) => (child < this.#heap.length && this.#before(child, best) ? child : best), at);
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  /** Runs what comes next; false when nothing is left. */
  async step(): Promise<boolean> {
    const first = this.#heap[0];
    if (!first) return false;
    const last = this.#heap.pop()!;
    if (this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#down();
    }
    this.now = first.at;
    first.run();
    // Lets every promise that this has moved run as far as it can.
    await new Promise((resolve) => setImmediate(resolve));
    return true;
  }
}
