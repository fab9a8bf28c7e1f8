import { readFileSync, readdirSync } from 'node:fs';
import { isCalendarDate } from '@tuyen/records';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const content = new URL('../../../../content/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, content), 'utf8');

function makeChecker(): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  ajv.addFormat('date', isCalendarDate);
  for (const name of readdirSync(new URL('schema/', content))) {
    const schema = JSON.parse(textOf(`schema/${name}`)) as Record<string, unknown>;
    if (schema['$schema'] === 'http://json-schema.org/draft-07/schema#') ajv.addSchema(schema, name);
  }
  return ajv;
}

describe('Content of surveillance', () => {
  const files = readdirSync(new URL('surveillance/', content)).filter((name) => name.endsWith('.yaml'));

  it('is there', () => expect(files.length).toBeGreaterThan(1));

  it.each(files)('%s has the shape of the schema it names', (name) => {
    const text = textOf(`surveillance/${name}`);
    const schema = /\$schema=\.\.\/schema\/(\S+)/.exec(text)?.[1] ?? '';
    const ajv = makeChecker();
    ajv.validate(schema, parse(text));
    expect(ajv.errors).toBeNull();
  });
});
