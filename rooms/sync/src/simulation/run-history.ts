import { type RecordDraft, makeRecordId } from '@tuyen/records';
import type { HomeForm } from '../scope/homes-of.ts';
import type { HashText } from '../protocol/place-run.ts';
import { checkLaws } from './check-laws.ts';
import { Clock } from './clock.ts';
import { type Dice, makeDice } from './make-dice.ts';
import { MemoryShelf } from './memory-shelf.ts';
import type { ShelfWorld } from './memory-site.ts';
import { SimulatedNetwork } from './simulated-network.ts';
import { SimulatedSite } from './simulated-site.ts';

/** What may go wrong in a history, as shares of a site's steps. All zero: a sunny day. */
export interface Trouble {
  loss: number;
  twice: number;
  /** A kill at a step of the store. */
  kill: number;
  /** Each a share of the hours of a site. */
  partition: number;
  diskFull: number;
  putBack: number;
  clockJump: number;
  move: number;
  merge: number;
}

export const ROUGH: Trouble = { loss: 0.2, twice: 0.1, kill: 0.01, partition: 0.1, diskFull: 0.05, putBack: 0.03, clockJump: 0.1, move: 0.15, merge: 0.04 };

/** What a history was and whether the laws held. */
export interface History {
  seed: number;
  sites: number;
  records: number;
  messages: number;
  kills: number;
  putBacks: number;
  /** Empty when every law holds. */
  wrong: string[];
}

const FORMS: Record<string, HomeForm> = {
  residence: { fold: 'event', home: ['village', 'commune'] },
  visit: { fold: 'event' },
  person: { fold: 'state' },
  case: { fold: 'event' },
};
const HOUR_MS = 3_600_000;
const EPOCH_MS = Date.parse('2026-01-01T00:00:00Z');

/** Two 32-bit mixes over the text, spread to 64 digits: proves nothing to an enemy, and is thirty times quicker than SHA-256. */
export const quickHash: HashText = (text) => {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13);
  }
  const part = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
  return `${part(a)}${part(b)}${part(a ^ b)}${part(Math.imul(a, b))}`.repeat(2);
};

/** A province, one or two centres, one to three stations each; random work; whatever trouble was asked for; then quiet. */
export class HistoryRun {
  readonly #dice: Dice;
  readonly #clock = new Clock();
  readonly #network: SimulatedNetwork;
  readonly #trouble: Trouble;
  readonly #world: ShelfWorld;
  readonly #sites: SimulatedSite[] = [];
  /** Unit of each station, and which units each site answers for. */
  readonly #units = new Map<string, string[]>();
  #troubled = true;
  #logs = 0;
  #marks = 0;
  #records = 0;
  kills = 0;
  putBacks = 0;

  constructor(seed: number, trouble: Trouble, hashText: HashText) {
    this.#dice = makeDice(seed);
    this.#trouble = trouble;
    this.#network = new SimulatedNetwork(this.#clock, this.#dice, { loss: trouble.loss, twice: trouble.twice, slowestMs: 400 });
    this.#world = {
      hashText,
      formOf: (form) => FORMS[form],
      isUrgent: (form) => form === 'case',
      drawMark: () => (this.#marks += 1),
      newLog: () => `log-${(this.#logs += 1)}`,
      before: () => {},
      after: () => {},
    };
    this.#build();
  }

  #add(name: string, parent: SimulatedSite | undefined, units: string[]): SimulatedSite {
    const world = {
      ...this.#world,
      now: () => this.#clock.now,
      dies: () => {
        const dies = this.#troubled && this.#dice.chance(this.#trouble.kill);
        if (dies) this.kills += 1;
        return dies;
      },
    };
    const site = new SimulatedSite(name, parent, world);
    this.#sites.push(site);
    this.#units.set(name, units);
    if (parent) this.#scope(site, units);
    return site;
  }

  #scope(site: SimulatedSite, units: readonly string[]): void {
    new MemoryShelf(site.parent!.contents, this.#world).setScope(site.name, units);
  }

  #build(): void {
    const province = this.#add('province', undefined, []);
    const centres = 1 + this.#dice.below(2);
    for (let c = 1; c <= centres; c += 1) {
      const units = Array.from({ length: 1 + this.#dice.below(3) }, (_, s) => `unit-${c}${s + 1}`);
      const centre = this.#add(`centre-${c}`, province, units);
      for (const unit of units) this.#add(`station-${unit.slice(5)}`, centre, [unit]);
    }
  }

  #draft(site: SimulatedSite): RecordDraft {
    const nowMs = Math.round(Math.max(1, EPOCH_MS + this.#clock.now + site.clockOffset));
    const newId = (): string => makeRecordId(nowMs, (count) => Uint8Array.from({ length: count }, () => this.#dice.below(256)));
    const units = [...this.#units.values()].flat();
    const unit = this.#units.get(site.name)?.[0] ?? units[0]!;
    const known = [...site.contents.homes.keys()];
    const enteredAt = new Date(nowMs).toISOString();
    const bare = { id: newId(), formVersion: 1, subjectType: 'person', unit, at: enteredAt.slice(0, 10), by: 'user:x', enteredAt };
    if (known.length === 0 || this.#dice.chance(0.2)) return { ...bare, form: 'residence', subjectId: newId(), data: { commune: unit } };
    const subjectId = this.#dice.pick(known);
    if (this.#troubled && this.#dice.chance(this.#trouble.move)) return { ...bare, form: 'residence', subjectId, data: { commune: this.#dice.pick(units) } };
    if (this.#dice.chance(0.15)) {
      const before = new MemoryShelf(site.contents, this.#world).recordsOf(subjectId);
      const replaced = this.#dice.pick(before);
      if (replaced) return { ...bare, form: replaced.form, subjectId, replaces: replaced.id, reason: 'nhầm', data: replaced.data };
    }
    return { ...bare, form: this.#dice.chance(0.1) ? 'case' : 'visit', subjectId, data: { value: this.#dice.below(1000) } };
  }

  #work(site: SimulatedSite): void {
    if (!this.#troubled) return;
    const minutes = 1 + this.#dice.below(site.parent?.parent ? 60 : 240);
    this.#clock.in(minutes * 60_000, () => {
      if (this.#troubled && site.isUp) {
        this.#records += 1;
        void site.record(this.#draft(site));
      }
      this.#work(site);
    });
  }

  #talk(site: SimulatedSite): void {
    const { parent } = site;
    if (!parent) return;
    const rest = Math.min(900, Math.max(5, site.caller.restSeconds * 5)) * 1000 * (1 + this.#dice.next());
    this.#clock.in(rest, () => {
      const compare = this.#dice.chance(this.#troubled ? 0.05 : 0.5);
      void site.session((request) => this.#network.send(site, parent, request), compare).finally(() => this.#talk(site));
    });
  }

  #worry(site: SimulatedSite): void {
    const { partition, diskFull, putBack, clockJump } = this.#trouble;
    const dice = this.#dice;
    this.#clock.in(dice.below(2 * HOUR_MS), () => {
      if (this.#troubled) {
        if (!site.isUp && dice.chance(0.7)) site.start();
        if (dice.chance(partition)) this.#network.cut(site.name);
        else if (dice.chance(0.5)) this.#network.mend(site.name);
        site.diskFull = dice.chance(diskFull);
        if (dice.chance(clockJump)) site.clockOffset += (dice.next() - 0.5) * 2_000 * 24 * HOUR_MS;
        if (dice.chance(0.2)) site.backUp();
        else if (dice.chance(putBack) && site.putBack()) this.putBacks += 1;
        if (dice.chance(this.#trouble.merge)) this.#merge();
        this.#worry(site);
      }
    });
  }

  /** A station takes over another's unit, with its people; the centre's own scope follows when it crosses over. */
  #merge(): void {
    const stations = this.#sites.filter((site) => site.parent?.parent);
    const [from, to] = [this.#dice.pick(stations), this.#dice.pick(stations)];
    if (from === to) return;
    this.#units.set(to.name, [...new Set([...this.#units.get(to.name)!, ...this.#units.get(from.name)!])]);
    if (this.#dice.chance(0.5)) this.#units.set(from.name, [this.#units.get(from.name)!.at(-1)!]);
    this.#applyScopes();
  }

  #applyScopes(): void {
    for (const site of this.#sites) {
      if (!site.parent) continue;
      const below = this.#sites.filter((other) => other.parent === site).flatMap((other) => this.#units.get(other.name)!);
      if (below.length > 0) this.#units.set(site.name, [...new Set(below)]);
      this.#scope(site, this.#units.get(site.name)!);
    }
  }

  async #until(ms: number): Promise<void> {
    while (this.#clock.now < ms && (await this.#clock.step()));
  }

  async run(hours: number): Promise<void> {
    for (const site of this.#sites) {
      this.#work(site);
      this.#talk(site);
      this.#worry(site);
    }
    await this.#until(hours * HOUR_MS);
    // Everything comes back, and nobody works any more.
    this.#troubled = false;
    this.#network.weather = { loss: 0, twice: 0, slowestMs: 50 };
    this.#network.mend();
    for (const site of this.#sites) {
      site.diskFull = false;
      site.start();
    }
    this.#applyScopes();
    for (let rounds = 0; rounds < 12; rounds += 1) {
      await this.#until(this.#clock.now + 2 * HOUR_MS);
      if (this.check().length === 0) break;
    }
  }

  world(): ShelfWorld {
    return this.#world;
  }

  sites(): readonly SimulatedSite[] {
    return this.#sites;
  }

  check(): string[] {
    return checkLaws(this.#sites, this.#world);
  }

  result(seed: number, wrong: string[]): History {
    return { seed, sites: this.#sites.length, records: this.#records, messages: this.#network.carried, kills: this.kills, putBacks: this.putBacks, wrong };
  }
}

/**
 * Lives through one seeded history and says whether the laws held at its end. The same seed gives the same history, message by message.
 * @param hours of work before the network falls quiet
 */
export async function runHistory(seed: number, trouble: Trouble = ROUGH, hours = 12, hashText: HashText = quickHash): Promise<History> {
  const run = new HistoryRun(seed, trouble, hashText);
  await run.run(hours);
  return run.result(seed, run.check());
}
