import type { SyncAnswer, SyncRequest } from '../protocol/exchange.ts';
import type { Clock } from './clock.ts';
import type { Dice } from './make-dice.ts';
import type { SimulatedSite } from './simulated-site.ts';

/** How bad the line is. */
export interface Weather {
  /** Share of messages that never arrive, each way. */
  loss: number;
  /** Share of requests that arrive twice. */
  twice: number;
  slowestMs: number;
}

const PATIENCE_MS = 30_000;

/** Carries requests and answers, badly. */
export class SimulatedNetwork {
  readonly #clock: Clock;
  readonly #dice: Dice;
  readonly #cut = new Set<string>();
  weather: Weather;
  /** Messages carried. */
  carried = 0;

  constructor(clock: Clock, dice: Dice, weather: Weather) {
    this.#clock = clock;
    this.#dice = dice;
    this.weather = weather;
  }

  cut(site: string): void {
    this.#cut.add(site);
  }

  mend(site?: string): void {
    if (site === undefined) this.#cut.clear();
    else this.#cut.delete(site);
  }

  /** The answer, or undefined when none came in time. */
  send(from: SimulatedSite, to: SimulatedSite, request: SyncRequest): Promise<SyncAnswer | undefined> {
    this.carried += 1;
    return new Promise((resolve) => {
      this.#clock.in(PATIENCE_MS, () => resolve(undefined));
      const deliver = (): void => {
        if (this.#cut.has(from.name)) return;
        void to.answer(from.name, request).then((answer) => {
          if (answer === undefined || this.#dice.chance(this.weather.loss)) return;
          this.#clock.in(this.#delay(), () => {
            if (!this.#cut.has(from.name)) resolve(answer);
          });
        });
      };
      if (!this.#dice.chance(this.weather.loss)) this.#clock.in(this.#delay(), deliver);
      // A copy that lingered in the network: later than what was sent after it.
      if (this.#dice.chance(this.weather.twice)) this.#clock.in(this.#delay() * 20, deliver);
    });
  }

  #delay(): number {
    return 1 + this.#dice.below(this.weather.slowestMs);
  }
}
