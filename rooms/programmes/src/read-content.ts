import type { Form } from '@tuyen/records';
import { CLOSED_ACCESS } from './access/access.ts';
import type { Access } from './access/access.ts';
import { checkAccess } from './checks/check-access.ts';
import { checkForm } from './checks/check-form.ts';
import { checkFormulas } from './checks/check-formulas.ts';
import { checkCalendar } from './checks/check-calendar.ts';
import type { KnownIndicators } from './checks/check-indicator-reference.ts';
import { checkIndicator } from './checks/check-indicator.ts';
import { checkNotifiable } from './notifiable/check-notifiable.ts';
import { checkPlan } from './checks/check-plan.ts';
import { checkReport } from './checks/check-report.ts';
import { checkDatesOfForce, checkVersionsUnique } from './checks/check-versions.ts';
import { checkRegistersUnique, collectRegisters } from './checks/registers.ts';
import { addFinding, isSound } from './content-finding.ts';
import type { ContentFinding, Definition } from './content-finding.ts';
import type { Indicator } from './indicator.ts';
import type { ContentFile, ContentPackage, Programme } from './programme.ts';
import { folderOf, listDefinitions } from './source/list-definitions.ts';
import type { ListedDefinitions } from './source/list-definitions.ts';

/** The sound definitions, and everything that is wrong in the order of the files and their lines. */
export interface ReadContent {
  package: ContentPackage;
  findings: ContentFinding[];
}

const formId = (form: Form): string => form.form;
const indicatorId = (indicator: Indicator): string => indicator.indicator;

/** A programme's id is its folder's name; what stands in a folder without a sound programme.yaml belongs nowhere. */
function checkFolders(listed: ListedDefinitions): void {
  for (const programme of listed.programme) {
    const folder = folderOf(programme.file);
    if (programme.value.programme !== folder) addFinding(programme, 'content.folder-name', ['programme'], { programme: programme.value.programme, folder });
  }
  checkDatesOfForce(listed.programme, (programme) => programme.programme);
  const sound = new Set(listed.programme.filter(isSound).map(({ file }) => folderOf(file)));
  const told = new Set<string>();
  for (const definition of [...listed.form, ...listed.indicator]) {
    const folder = folderOf(definition.file);
    if (sound.has(folder)) continue;
    definition.leftOut = true;
    if (!told.has(folder)) addFinding(definition, 'content.programme-missing', [], { folder });
    told.add(folder);
  }
}

function checkForms({ form: forms, refused }: ListedDefinitions): void {
  checkVersionsUnique(forms, formId);
  checkRegistersUnique(forms);
  const stateForms = forms.map(({ value }) => value).filter(({ fold }) => fold === 'state');
  for (const form of forms) checkForm(form, { stateForms, complete: refused.form.size === 0 });
  checkDatesOfForce(forms.filter(isSound), formId);
}

function checkIndicators(listed: ListedDefinitions): KnownIndicators {
  const { indicator: indicators, form: forms } = listed;
  checkVersionsUnique(indicators, indicatorId);
  checkDatesOfForce(indicators.filter(isSound), indicatorId);
  const registers = collectRegisters(forms, listed.refused.form);
  for (const indicator of indicators) checkIndicator(indicator, registers);
  checkFormulas(indicators, listed.refused.indicator);
  const byId = new Map<string, Indicator[]>();
  for (const { value } of indicators.filter(isSound)) byId.set(value.indicator, [...(byId.get(value.indicator) ?? []), value]);
  const unsound = indicators.filter((indicator) => !isSound(indicator)).map(({ value }) => value.indicator);
  return { byId, refused: new Set([...listed.refused.indicator, ...unsound]) };
}

function checkPlansAndReports(listed: ListedDefinitions, known: KnownIndicators): void {
  checkVersionsUnique(listed.plan, ({ plan }) => plan);
  for (const plan of listed.plan) checkPlan(plan, known);
  checkVersionsUnique(listed.report, ({ report }) => report);
  checkDatesOfForce(listed.report.filter(isSound), ({ report }) => report);
  for (const report of listed.report) checkReport(report, known);
}

/** Lists hold one after the other; a case finds the one of its onset. */
function checkNotifiableLists(listed: ListedDefinitions): void {
  for (const list of listed.notifiable) checkNotifiable(list);
  const dated = listed.notifiable.filter(isSound).map((list) => ({ ...list, value: { ...list.value, version: 1 } }));
  checkDatesOfForce(dated, () => 'notifiable');
}

const soundOnes = <Value>(definitions: readonly Definition<Value>[]): Value[] => definitions.filter(isSound).map(({ value }) => value);

/** A role that cannot be read gives nobody a right; a compartment that cannot be read must not open: the whole access is then closed. */
function accessOf(listed: ListedDefinitions): Access {
  const [rules] = soundOnes(listed.access);
  const unsound = listed.compartment.some((compartment) => !isSound(compartment)) || listed.findings.some(({ file, severity }) => severity === 'error' && file.startsWith('access/'));
  return rules === undefined || unsound ? CLOSED_ACCESS : { ...rules, roles: soundOnes(listed.role), compartments: soundOnes(listed.compartment), retention: soundOnes(listed.retention) };
}

function assemble(listed: ListedDefinitions): ContentPackage {
  const programmes = listed.programme.filter(isSound).map(({ value, file }): Programme => {
    const sameFolder = (definition: { file: string }): boolean => folderOf(definition.file) === folderOf(file);
    return { ...value, forms: soundOnes(listed.form.filter(sameFolder)), indicators: soundOnes(listed.indicator.filter(sameFolder)) };
  });
  return { programmes, plans: soundOnes(listed.plan), reports: soundOnes(listed.report), calendars: soundOnes(listed.calendar), access: accessOf(listed), notifiable: soundOnes(listed.notifiable).sort((a, b) => a.from.localeCompare(b.from)) };
}

function inOrder(findings: readonly ContentFinding[]): ContentFinding[] {
  return [...findings].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/**
 * Reads a content folder: every definition is held against its schema and against all others.
 * A definition with an error is left out, with what refers to it; the rest loads. Never throws for what the files say.
 * @param files all files below `content/`, the schemas among them (`schema/*.schema.json`); others (CSV, README) are left alone.
 */
export function readContent(files: readonly ContentFile[]): ReadContent {
  const listed = listDefinitions(files);
  checkFolders(listed);
  checkForms(listed);
  checkPlansAndReports(listed, checkIndicators(listed));
  checkNotifiableLists(listed);
  checkDatesOfForce(listed.calendar, ({ calendar }) => calendar);
  for (const calendar of listed.calendar) checkCalendar(calendar);
  checkAccess(listed, { programmes: new Set(listed.programme.map(({ value }) => value.programme)), forms: new Set(listed.form.map(({ value }) => value.form)) });
  const definitions = [...listed.programme, ...listed.form, ...listed.indicator, ...listed.plan, ...listed.report, ...listed.role, ...listed.compartment, ...listed.access, ...listed.retention, ...listed.calendar, ...listed.notifiable];
  return { package: assemble(listed), findings: inOrder([...listed.findings, ...definitions.flatMap(({ findings }) => findings)]) };
}
