import type { ErrorObject, ValidateFunction } from 'ajv';
import type { ContentPath } from '../content-finding.ts';

/** One place where a definition does not have the shape its schema asks for. */
export interface ShapeProblem {
  code: string;
  path: ContentPath;
  facts: Record<string, string | number | boolean>;
}

/** `/items/3/id` → `['items', 3, 'id']`. */
function parsePointer(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function describe(error: ErrorObject, path: ContentPath): ShapeProblem {
  const { keyword, params } = error;
  const key = String(path.at(-1) ?? '');
  if (keyword === 'required') {
    const missing = String(params.missingProperty);
    if ((missing === 'vi' || missing === 'en') && error.schemaPath.startsWith('words.')) return { code: 'content.language-missing', path, facts: { key, language: missing } };
    return { code: 'content.key-missing', path, facts: { key: missing } };
  }
  if (keyword === 'additionalProperties') return { code: 'content.key-unknown', path: [...path, String(params.additionalProperty)], facts: { key: String(params.additionalProperty) } };
  if (keyword === 'type') return { code: 'content.type', path, facts: { key, expected: String(params.type) } };
  if (keyword === 'enum') return { code: 'content.choice', path, facts: { key, allowed: (params.allowedValues as unknown[]).join(', ') } };
  if (keyword === 'const') return { code: 'content.choice', path, facts: { key, allowed: String(params.allowedValue) } };
  if (keyword === 'format' && params.format === 'date') return { code: 'content.day', path, facts: { key } };
  if (keyword === 'pattern' && error.schemaPath.startsWith('words.')) return { code: 'content.language-missing', path, facts: { key: String(path.at(-2) ?? ''), language: key } };
  if (keyword === 'pattern') return { code: 'content.pattern', path, facts: { key, pattern: String(params.pattern) } };
  if ('limit' in params) return { code: 'content.limit', path, facts: { key, rule: keyword, limit: Number(params.limit) } };
  return { code: 'content.shape', path, facts: { key, rule: keyword } };
}

/** What a validator finds wrong with a value: an empty list where it has the right shape. */
export function checkShape(validator: ValidateFunction, value: unknown): ShapeProblem[] {
  if (validator(value)) return [];
  const errors = validator.errors ?? [];
  // A wrong day breaks both the pattern and the calendar; an `if` only repeats what its `then` found.
  const dated = new Set(errors.filter((error) => error.keyword === 'format').map((error) => error.instancePath));
  return errors
    .filter((error) => error.keyword !== 'if' && !(error.keyword === 'pattern' && dated.has(error.instancePath)))
    .map((error) => describe(error, parsePointer(error.instancePath)));
}
