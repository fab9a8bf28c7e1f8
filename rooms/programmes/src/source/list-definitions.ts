import type { ValidateFunction } from 'ajv';
import type { calendar, Form } from '@tuyen/records';
import type { AccessRules } from '../access/access.ts';
import type { Compartment } from '../access/compartment.ts';
import type { Retention } from '../access/retention.ts';
import type { Role } from '../access/role.ts';
import type { ContentFinding, ContentPath, Definition } from '../content-finding.ts';
import { formatPath } from '../content-finding.ts';
import type { Indicator } from '../indicator.ts';
import type { NotifiableList } from '../notifiable/notifiable-list.ts';
import type { Plan } from '../plan.ts';
import type { ContentFile, Programme } from '../programme.ts';
import type { Report } from '../report.ts';
import { checkShape } from './check-shape.ts';
import type { ShapeProblem } from './check-shape.ts';
import { classifyFile, isStray } from './classify-file.ts';
import { SCHEMA_KINDS, compileSchemas } from './compile-schemas.ts';
import type { SchemaKind } from './compile-schemas.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlSource } from './read-yaml.ts';

/** What programme.yaml itself says; forms and indicators stand beside it. */
export type ProgrammeHead = Omit<Programme, 'forms' | 'indicators'>;

/** The definitions of the files that have their schema's shape, not yet checked against one another. */
export interface ListedDefinitions {
  programme: Definition<ProgrammeHead>[];
  form: Definition<Form>[];
  indicator: Definition<Indicator>[];
  plan: Definition<Plan>[];
  report: Definition<Report>[];
  role: Definition<Role>[];
  compartment: Definition<Compartment>[];
  access: Definition<AccessRules>[];
  retention: Definition<Retention>[];
  calendar: Definition<calendar.CalendarDefinition>[];
  notifiable: Definition<NotifiableList>[];
  /** Names that were written, though in a definition without the right shape: the form's register, the others' ids. */
  refused: Record<SchemaKind, Set<string>>;
  /** Findings that belong to no definition above. */
  findings: ContentFinding[];
}

/** Programme folder a form or indicator file stands in. */
export function folderOf(file: string): string {
  return classifyFile(file)?.folder ?? '';
}

function writtenName(kind: SchemaKind, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const written = value as Record<string, unknown>;
  const id = written[kind];
  if (kind === 'form') return typeof written.register === 'string' ? written.register : typeof id === 'string' ? id.replaceAll('-', '_') : undefined;
  return typeof id === 'string' ? id : undefined;
}

function refuse(listed: ListedDefinitions, file: ContentFile, source: YamlSource, problems: readonly ShapeProblem[]): void {
  for (const { code, path, facts } of problems) {
    const field = formatPath(path);
    listed.findings.push({ code, severity: 'error', ...(field === '' ? {} : { field }), facts, file: file.path, line: source.lineOf(path) });
  }
}

function take(listed: ListedDefinitions, kind: SchemaKind, file: ContentFile, source: YamlSource, value: unknown, at: ContentPath): void {
  // The validator has just said that the value has the shape of its kind.
  const list = listed[kind] as Definition<unknown>[];
  list.push({ value, file: file.path, lineOf: (path) => source.lineOf([...at, ...path]), findings: [], leftOut: false });
}

/** A file of indicators is a list: a wrong one does not keep its neighbours out. */
function readList(listed: ListedDefinitions, kind: SchemaKind, file: ContentFile, source: YamlSource, problems: readonly ShapeProblem[]): void {
  if (!Array.isArray(source.value) || problems.some(({ path }) => path.length === 0)) return;
  const wrong = new Set(problems.map(({ path }) => path[0]));
  source.value.forEach((value: unknown, index) => {
    if (!wrong.has(index)) take(listed, kind, file, source, value, [index]);
    else {
      const name = writtenName(kind, value);
      if (name !== undefined) listed.refused[kind].add(name);
    }
  });
}

/** Letters typed as base and mark look the same and compare differently; the first such line is told. */
function checkNormalised(listed: ListedDefinitions, file: ContentFile): void {
  const line = file.text.split('\n').findIndex((text) => text !== text.normalize('NFC'));
  if (line >= 0) listed.findings.push({ code: 'content.not-normalised', severity: 'warning', facts: {}, file: file.path, line: line + 1 });
}

function readFile(listed: ListedDefinitions, kind: SchemaKind, file: ContentFile, validator: ValidateFunction): void {
  checkNormalised(listed, file);
  const source = readYaml(file);
  listed.findings.push(...source.findings);
  if (source.findings.length > 0) return;
  const problems = checkShape(validator, source.value);
  refuse(listed, file, source, problems);
  if (kind === 'indicator') readList(listed, kind, file, source, problems);
  else if (problems.length === 0) take(listed, kind, file, source, source.value, []);
  else {
    const name = writtenName(kind, source.value);
    if (name !== undefined) listed.refused[kind].add(name);
  }
}

/** Reads the YAML files of a content folder and holds each definition against its schema. Files of other kinds are left alone. */
export function listDefinitions(files: readonly ContentFile[]): ListedDefinitions {
  const schemas = compileSchemas(files);
  const listed: ListedDefinitions = {
    programme: [],
    form: [],
    indicator: [],
    plan: [],
    report: [],
    role: [],
    compartment: [],
    access: [],
    retention: [],
    calendar: [],
    notifiable: [],
    refused: Object.fromEntries(SCHEMA_KINDS.map((kind) => [kind, new Set<string>()])) as ListedDefinitions['refused'],
    findings: [...schemas.findings],
  };
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const found = classifyFile(file.path);
    if (!found) {
      if (isStray(file.path)) listed.findings.push({ code: 'content.file-stray', severity: 'warning', facts: { file: file.path }, file: file.path, line: 1 });
      continue;
    }
    const validator = schemas.validators.get(found.kind);
    if (validator) readFile(listed, found.kind, file, validator);
  }
  return listed;
}
