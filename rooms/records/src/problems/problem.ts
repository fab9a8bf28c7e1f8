/**
 * The closed list of reasons why something cannot be honoured. Each has one HTTP status;
 * an entry of the registry may name another where HTTP has a more exact one.
 */
export const statusOfCategory = {
  /** The caller must change what is sent. */
  invalid: 400,
  /** The caller may not do this. */
  forbidden: 403,
  'not-found': 404,
  /** It was here and is withdrawn for good. */
  gone: 410,
  /** It contradicts what is already kept. */
  conflict: 409,
  /** It was decided on an older state than the current one. */
  'precondition-failed': 412,
  /** Understood, but this program does not do it. */
  unsupported: 422,
  /** Would cost more than one request may. */
  'too-costly': 422,
  /** Works, but not now: try again shortly. */
  busy: 503,
  /** A part that is needed does not answer. */
  unavailable: 503,
} as const;

export type ProblemCategory = keyof typeof statusOfCategory;

/** What the sentence of a problem needs: limits, codes, line numbers. Never a person's data. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/**
 * One entry of the registry: a sentence in both languages with `{fact}` placeholders,
 * the same placeholders in both.
 */
export interface Problem {
  category: ProblemCategory;
  /** HTTP status, where the category's own is not exact enough. */
  status?: number;
  vi: string;
  en: string;
}

/** A topic file exports one of these: code → problem. */
export type Problems = Readonly<Record<string, Problem>>;
