import { Refusal } from '@tuyen/records';

interface NumberLimits {
  min?: number;
  max?: number;
  isWhole?: boolean;
}

/** Reads the parameters of a method one by one; one that is absent or null takes the given default. */
export interface ParameterReader {
  isGiven(name: string): boolean;
  number(name: string, fallback: number, limits?: NumberLimits): number;
  /** Whole and not negative. */
  count(name: string, fallback: number, least?: number): number;
  /** Above 0 and below 1. */
  probability(name: string, fallback: number): number;
  flag(name: string, fallback: boolean): boolean;
  choice<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice;
  /** Numbers, `length` of them. */
  numbers(name: string, length: number): number[];
  raw(name: string): unknown;
}

/** No window, count of years or season is larger. */
const LARGEST_COUNT = 10_000;

/** @throws Refusal `detection.parameter-invalid` (from each of its readers) with the name of the parameter. */
export function parameterReader(parameters: Readonly<Record<string, unknown>>): ParameterReader {
  const refusal = (name: string): Refusal => new Refusal('detection.parameter-invalid', { name });
  const raw = (name: string): unknown => (Object.hasOwn(parameters, name) ? parameters[name] : undefined);
  const isGiven = (name: string): boolean => raw(name) !== undefined && raw(name) !== null;
  const number = (name: string, fallback: number, { min = -Infinity, max = Infinity, isWhole = false }: NumberLimits = {}): number => {
    if (!isGiven(name)) return fallback;
    const value = raw(name);
    if (typeof value !== 'number' || !(value >= min && value <= max) || !Number.isFinite(value) || (isWhole && !Number.isInteger(value))) throw refusal(name);
    return value;
  };
  return {
    isGiven,
    number,
    count: (name, fallback, least = 0) => number(name, fallback, { min: least, max: LARGEST_COUNT, isWhole: true }),
    probability(name, fallback) {
      const value = number(name, fallback);
      if (!(value > 0 && value < 1)) throw refusal(name);
      return value;
    },
    flag(name, fallback) {
      const value = isGiven(name) ? raw(name) : fallback;
      if (typeof value !== 'boolean') throw refusal(name);
      return value;
    },
    choice(name, choices, fallback) {
      const value = isGiven(name) ? raw(name) : fallback;
      const found = choices.find((each) => each === value);
      if (found === undefined) throw refusal(name);
      return found;
    },
    numbers(name, length) {
      const value = raw(name);
      if (!Array.isArray(value) || value.length !== length || !value.every((each) => typeof each === 'number' && Number.isFinite(each))) throw refusal(name);
      return value as number[];
    },
    raw,
  };
}
