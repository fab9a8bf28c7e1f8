/** One breach of a house rule: where, and what to do about it. */
export interface Wrong {
  /** Path from the root of the project. */
  path: string;
  /** 1 … where the breach stands on one line. */
  line?: number;
  /** What is wrong, as a sentence that says what would be right. */
  says: string;
}

/** What a guard found, and how much it looked at: a guard that looked at nothing proves nothing. */
export interface Inspection {
  looked: number;
  wrongs: Wrong[];
}

/** `path:line says`, as editors and terminals make a link of it. */
export function formatWrong(wrong: Wrong): string {
  return `${wrong.path}${wrong.line === undefined ? '' : `:${wrong.line}`} ${wrong.says}`;
}
