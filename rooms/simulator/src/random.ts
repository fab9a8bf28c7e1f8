/** Numbers that look like chance and are the same for the same seed, on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, both ends included. */
  integer(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  /** Index by weight. */
  weightedIndex(weights: readonly number[]): number;
  /** Normal, by twelve uniforms: tails end at six deviations, which suits bodies and pressures. */
  normal(mean: number, deviation: number): number;
  bytes(count: number): Uint8Array;
  /** Begins the numbers of one thing anew: the same for the same words, whatever was drawn before. Words are whole numbers below 2^32. */
  restart(stream: number, index: number, part?: number): void;
}

function mix(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
}

/**
 * sfc32, a small fast counting generator (Chris Doty-Humphrey, PractRand), seeded through a mixer; 128 bits of state.
 * @param seed any whole number; streams of neighbouring seeds do not resemble one another.
 */
export function makeRandom(seed: number): Random {
  const word = mix(seed);
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const [a0, b0, c0] = [a, b, c];
  const raw = (): number => {
    const result = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + result) >>> 0;
    return result;
  };
  const warmUp = (): void => {
    for (let i = 0; i < 15; i++) raw();
  };
  warmUp();
  const next = (): number => raw() / 4_294_967_296;
  const weightedIndex = (weights: readonly number[]): number => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return index;
    }
    return weights.length - 1;
  };
  return {
    next,
    integer: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)]!,
    weighted: (weights) => {
      const keys = Object.keys(weights) as (keyof typeof weights)[];
      return keys[weightedIndex(keys.map((key) => weights[key]))]!;
    },
    weightedIndex,
    normal: (mean, deviation) => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return mean + sum * deviation;
    },
    bytes: (count) => {
      const bytes = new Uint8Array(count);
      for (let i = 0; i < count; i++) bytes[i] = raw() & 255;
      return bytes;
    },
    restart: (stream, index, part = 0) => {
      a = (a0 ^ index) >>> 0;
      b = (b0 ^ Math.imul(stream + 1, 0x9e3779b1)) >>> 0;
      c = (c0 ^ Math.imul(part + 1, 0x85ebca77)) >>> 0;
      counter = 1;
      warmUp();
    },
  };
}
