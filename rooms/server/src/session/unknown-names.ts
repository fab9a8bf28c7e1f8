const TRIES = 5;
/** A guesser who sends new names for hours must not fill the memory. */
const MOST_KEPT = 10_000;

interface Failures {
  count: number;
  lockedUntil: number;
}

/** Failed sign-ins under names that no account has, counted as the accounts table counts those of real ones. */
export class UnknownNames {
  readonly #lockMs: number;
  readonly #now: () => number;
  readonly #failures = new Map<string, Failures>();

  constructor(lockMs: number, now: () => number = () => performance.now()) {
    this.#lockMs = lockMs;
    this.#now = now;
  }

  isLocked(name: string): boolean {
    return (this.#failures.get(name)?.lockedUntil ?? 0) > this.#now();
  }

  countFailure(name: string): void {
    const count = (this.#failures.get(name)?.count ?? 0) + 1;
    this.#failures.delete(name);
    if (this.#failures.size >= MOST_KEPT) this.#failures.delete(this.#failures.keys().next().value!);
    this.#failures.set(name, { count, lockedUntil: count >= TRIES ? this.#now() + this.#lockMs : 0 });
  }
}
