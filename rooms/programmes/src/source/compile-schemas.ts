import { isCalendarDate } from '@tuyen/records';
import { Ajv } from 'ajv';
import type { AnySchemaObject, ValidateFunction } from 'ajv';
import type { ContentFinding } from '../content-finding.ts';
import type { ContentFile } from '../programme.ts';

/** The kinds of definition that have a schema `content/schema/<kind>.schema.json`. */
export const SCHEMA_KINDS = ['programme', 'form', 'indicator', 'plan', 'report', 'role', 'compartment', 'access', 'retention', 'calendar', 'notifiable'] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];

export interface Schemas {
  validators: Map<SchemaKind, ValidateFunction>;
  findings: ContentFinding[];
}

const DIRECTORY = 'schema/';
const DRAFT = 'http://json-schema.org/draft-07/schema#';

function isRegularExpression(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const problem = (code: string, file: string, facts: Record<string, string>): ContentFinding => ({ code, severity: 'error', facts, file, line: 1 });

/**
 * Makes the checkers of the schema files (JSON Schema draft 7) handed in.
 * A schema may point to another by its file name (`{"$ref": "words.schema.json"}`). Schemas of another draft are not ours and left alone.
 */
export function compileSchemas(files: readonly ContentFile[]): Schemas {
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, logger: false });
  ajv.addVocabulary(['markdownDescription', 'defaultSnippets', 'enumDescriptions']);
  ajv.addFormat('date', isCalendarDate);
  ajv.addFormat('regex', isRegularExpression);
  const findings: ContentFinding[] = [];
  for (const file of files) {
    if (!file.path.startsWith(DIRECTORY) || !file.path.endsWith('.schema.json')) continue;
    try {
      const schema = JSON.parse(file.text) as AnySchemaObject;
      if (schema.$schema === DRAFT) ajv.addSchema(schema, file.path.slice(DIRECTORY.length));
    } catch (cause) {
      findings.push(problem('content.schema-broken', file.path, { detail: cause instanceof Error ? cause.message : '' }));
    }
  }
  const validators = new Map<SchemaKind, ValidateFunction>();
  for (const kind of SCHEMA_KINDS) {
    const path = `${DIRECTORY}${kind}.schema.json`;
    if (findings.some((finding) => finding.file === path)) continue;
    try {
      const validator = ajv.getSchema(`${kind}.schema.json`);
      if (validator) validators.set(kind, validator as ValidateFunction);
      else findings.push(problem('content.schema-missing', path, { kind }));
    } catch (cause) {
      findings.push(problem('content.schema-broken', path, { detail: cause instanceof Error ? cause.message : '' }));
    }
  }
  return { validators, findings };
}
