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
  options?: NonNullable<ParseArgsConfig['options']>;
  run(input: CommandInput): Promise<ExitCode>;
}

/** The words after a command do not fit it. */
export class UsageError extends Error {}

/** The word at a place, or a usage error that says what is missing. */
export function wordAt(input: CommandInput, place: number, what: string): string {
  const word = input.words[place];
  if (word === undefined) throw new UsageError(`thiếu ${what} / ${what} is missing`);
  return word;
}

/** A text option, or a usage error where it must be given. */
export function optionText(input: CommandInput, name: string): string | undefined;
export function optionText(input: CommandInput, name: string, required: true): string;
export function optionText(input: CommandInput, name: string, required = false): string | undefined {
  const value = input.options[name];
  if (typeof value === 'string') return value;
  if (required) throw new UsageError(`thiếu --${name} / --${name} is missing`);
  return undefined;
}
