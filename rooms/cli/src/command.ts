import type { ParseArgsConfig } from 'node:util';

/** How a command ended: 0 done, 1 findings or refused, 2 usage. */
export type ExitCode = 0 | 1 | 2;

export interface CommandInput {
  /** Words that are no options. */
  words: string[];
  options: Record<string, string | boolean | undefined>;
}

/** One command: what `tuyen help` says of it, and what it does. */
export interface Command {
  /** `units at`. */
  name: string;
  /** `DATE --code C`. */
  usage: string;
  about: { vi: string; en: string };
  /** A line that can be typed as it stands. */
  example: string;
  /** Beside `--data`, `--format` and `--help`, which every command takes. */
  options?: NonNullable<ParseArgsConfig['options']>;
  /** How many words it takes at most; as many as come when absent. */
  words?: number;
  run(input: CommandInput): Promise<ExitCode>;
}

/** The words after a command do not fit it. */
export class UsageError extends Error {
  constructor(vi: string, en?: string) {
    super(en === undefined ? vi : `${vi}\n${en}`);
  }
}

/** The word at a place, or a usage error that says what is missing. */
export function wordAt(input: CommandInput, place: number, what: string): string {
  const word = input.words[place]?.trim();
  if (!word) throw new UsageError(`Thiếu ${what}.`, `${what} is missing.`);
  return word;
}

/** A text option, or a usage error where it must be given. */
export function optionText(input: CommandInput, name: string): string | undefined;
export function optionText(input: CommandInput, name: string, required: true): string;
export function optionText(input: CommandInput, name: string, required = false): string | undefined {
  const value = input.options[name];
  if (typeof value === 'string') {
    if (value.trim() === '') throw new UsageError(`--${name} đang để trống.`, `--${name} is empty.`);
    return value.trim();
  }
  if (required) throw new UsageError(`Thiếu --${name}.`, `--${name} is missing.`);
  return undefined;
}

/** A whole number of an option, or a usage error that says its limits. */
export function optionNumber(input: CommandInput, name: string, fallback: number, limits: { min: number; max: number }): number {
  const text = optionText(input, name);
  if (text === undefined) return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= limits.min && value <= limits.max)) {
    throw new UsageError(`--${name} phải là số nguyên từ ${limits.min} đến ${limits.max}.`, `--${name} must be a whole number from ${limits.min} to ${limits.max}.`);
  }
  return value;
}
