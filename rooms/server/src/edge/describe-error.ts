/** Lines of a stack that are places in the program; a message of several lines stands before them and may quote a request. */
const PLACE = /^ +at .*(?::\d+:\d+\)?|\(<anonymous>\)|\(native\))$/;
const MOST_PLACES = 8;
const MOST_CAUSES = 3;

export interface ErrorDescription {
  name: string;
  code: string | null;
  places: string[];
  cause?: ErrorDescription;
}

/**
 * What may be said of an error in a log: its kind, its code and where it happened.
 * Never its message: PostgreSQL and JSON.parse quote what they were given, and that may be a patient's.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription | undefined {
  if (error === undefined || error === null) return undefined;
  if (!(error instanceof Error)) return { name: typeof error, code: null, places: [] };
  const code = (error as { code?: unknown }).code;
  const cause = depth < MOST_CAUSES ? describeError(error.cause, depth + 1) : undefined;
  return {
    name: error.constructor.name,
    code: typeof code === 'string' ? code : null,
    places: (error.stack ?? '').split('\n').filter((line) => PLACE.test(line)).slice(0, MOST_PLACES).map((line) => line.trim()),
    ...(cause ? { cause } : {}),
  };
}
